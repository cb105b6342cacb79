package lv.viis.access.deciding.weighing;

import static lv.viis.access.deciding.weighing.OnScales.SIGNED_AT;
import static lv.viis.access.deciding.weighing.OnScales.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.deciding.weighing.NewDecision.LineDecision;
import lv.viis.access.deciding.weighing.NewDecision.Outcome;
import lv.viis.access.deciding.weighing.Submission.Kind;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is granted and what is not, rule by rule, with the days on which it turns. */
class WeighingTest {

    private final OnScales scales = new OnScales();

    @Test
    void what_nothing_keeps_from_it_is_granted_as_it_was_asked() {
        scales.asks("EDITOR", TODAY.plusDays(1), TODAY.plusDays(9)).asks("READER", TODAY, TODAY);
        assertEquals(
                Map.of(
                        line(0), new Days(TODAY.plusDays(1), TODAY.plusDays(9)),
                        line(1), new Days(TODAY, TODAY)),
                days());
    }

    @Test
    void a_grant_never_begins_before_its_decision() {
        scales.asks("EDITOR", TODAY.minusDays(3), TODAY);
        assertEquals(new Days(TODAY, TODAY), days().get(line(0)));
    }

    @Test
    void a_line_that_is_rejected_is_not_weighed() {
        scales.asks("EDITOR").asks("UNKNOWN");
        var weighing = scales.weighing();
        var decided = new DecidedLines(weighing.asked(), List.of(granted(0), rejected(1)));
        assertEquals(List.of(line(0)), List.copyOf(weighing.days(decided).keySet()));
    }

    @Test
    void the_officer_may_shorten_the_days_at_both_ends_and_not_lengthen_them() {
        scales.asks("EDITOR", TODAY.plusDays(2), TODAY.plusDays(9));
        assertEquals(
                new Days(TODAY.plusDays(3), TODAY.plusDays(8)),
                days(granted(0, TODAY.plusDays(3), TODAY.plusDays(8))).get(line(0)));
        assertEquals(
                new Days(TODAY.plusDays(2), TODAY.plusDays(9)),
                days(granted(0, TODAY.plusDays(2), TODAY.plusDays(9))).get(line(0)));
        periodRefused("validFrom", granted(0, TODAY.plusDays(1), null));
        periodRefused("lastDay", granted(0, null, TODAY.plusDays(10)));
        // A single day is one; none is not.
        assertEquals(
                new Days(TODAY.plusDays(5), TODAY.plusDays(5)),
                days(granted(0, TODAY.plusDays(5), TODAY.plusDays(5))).get(line(0)));
        periodRefused("lastDay", granted(0, TODAY.plusDays(5), TODAY.plusDays(4)));
    }

    @Test
    void of_days_that_are_over_nothing_is_granted() {
        scales.asks("EDITOR", TODAY.minusDays(9), TODAY.minusDays(1));
        periodRefused("lastDay", granted(0));
    }

    @Test
    @Tag("D9")
    void a_grant_lasts_three_years_at_the_most_counted_from_the_day_on_which_it_begins() {
        scales.asks("EDITOR", TODAY.minusDays(9), TODAY.plusYears(3).minusDays(1));
        assertEquals(new Days(TODAY, TODAY.plusYears(3).minusDays(1)), days().get(line(0)));
        asksInstead("EDITOR", TODAY, TODAY.plusYears(3));
        periodRefused("lastDay", granted(0));
        asksInstead("EDITOR", TODAY.plusDays(5), TODAY.plusDays(5).plusYears(3).minusDays(1));
        assertEquals(1, days().size());
    }

    @Test
    void no_day_after_the_employment_is_granted_as_the_application_or_the_employer_told_it() {
        scales.asks("EDITOR", TODAY, TODAY.plusDays(9));
        scales.employmentLastDay = TODAY.plusDays(9);
        scales.employmentEnd = TODAY.plusDays(9);
        assertEquals(1, days().size());
        scales.employmentEnd = TODAY.plusDays(8);
        periodRefused("lastDay", granted(0));
        assertEquals(1, days(granted(0, null, TODAY.plusDays(8))).size());
        scales.employmentEnd = null;
        scales.employmentLastDay = TODAY.plusDays(8);
        periodRefused("lastDay", granted(0));
    }

    @Test
    void no_day_from_the_closing_of_the_employer_or_the_object_on_is_granted() {
        var municipality = employerIs("MUNICIPALITY");
        var school = founded(municipality);
        scales.asks("EDITOR", school.id, TODAY, TODAY.plusDays(9), null);
        for (var closing : List.of(municipality, school)) {
            closing.status = "CLOSED";
            closing.closedOn = TODAY.plusDays(10);
            assertEquals(1, days().size());
            closing.closedOn = TODAY.plusDays(9);
            periodRefused("lastDay", granted(0));
            closing.closedOn = TODAY;
            assertEquals("organisation-not-active", refused());
            closing.status = "ACTIVE";
            closing.closedOn = null;
        }
    }

    @Test
    void an_organisation_that_was_not_heard_of_is_waited_for() {
        scales.asks("EDITOR", UUID.randomUUID(), TODAY, TODAY, null);
        assertEquals("organisation-not-yet-known", refused());
        scales.lines.clear();
        scales.asks("EDITOR");
        scales.organisations.clear();
        assertEquals("organisation-not-yet-known", refused());
    }

    @Test
    void a_role_is_granted_only_on_what_it_fits() {
        scales.asks("UNKNOWN");
        assertEquals("role-does-not-fit", refused());
        scales.employer.kind = "STATE_BODY";
        asksInstead("EDITOR", TODAY, TODAY);
        assertEquals("role-does-not-fit", refused());
        scales.lines.clear();
        scales.asks("EDITOR", null, TODAY, TODAY, null);
        assertEquals("role-does-not-fit", refused());
        scales.lines.clear();
        scales.asks("NATIONAL", null, TODAY, TODAY, null);
        assertEquals(1, days().size());
    }

    @Test
    @Tag("A23")
    void what_the_matrix_does_not_let_officers_grant_is_not_granted() {
        scales.asks("ORDERED");
        assertEquals("role-outside-matrix", refused());
    }

    @Test
    @Tag("D7")
    void the_object_is_the_employer_or_what_it_founded_and_the_country_is_a_state_bodys() {
        var stranger = OnScales.organisation("INSTITUTION");
        scales.organisations.put(stranger.id, stranger);
        scales.asks("EDITOR", stranger.id, TODAY, TODAY, null);
        assertEquals("object-outside-employer", refused());
        stranger.founderId = scales.employer.id;
        assertEquals("object-outside-employer", refused());
        scales.employer.kind = "MUNICIPALITY";
        assertEquals(1, days().size());
        scales.lines.clear();
        scales.asks("NATIONAL", null, TODAY, TODAY, null);
        assertEquals("object-outside-employer", refused());
    }

    @Test
    @Tag("A3")
    void a_commitment_that_should_have_been_renewed_counts_if_it_was_given_after_that() {
        scales.asks("EDITOR");
        scales.commitmentExpiredAt = SIGNED_AT.minusMillis(1);
        assertEquals(1, days().size());
        scales.commitmentExpiredAt = SIGNED_AT;
        assertEquals("commitment-has-expired", refused());
    }

    @Test
    void incompatible_roles_meet_where_one_day_is_of_both_whichever_of_them_says_so() {
        scales.held.add(scales.grant("PAYER", TODAY.plusDays(10), TODAY.plusDays(20)));
        scales.asks("BUYER", TODAY, TODAY.plusDays(9));
        assertEquals(1, days().size());
        asksInstead("BUYER", TODAY, TODAY.plusDays(10));
        assertEquals("roles-are-incompatible", refused());
        asksInstead("BUYER", TODAY.plusDays(20), TODAY.plusDays(30));
        assertEquals("roles-are-incompatible", refused());
        asksInstead("BUYER", TODAY.plusDays(21), TODAY.plusDays(30));
        assertEquals(1, days().size());
        scales.held.clear();
        scales.held.add(scales.grant("BUYER", TODAY, TODAY));
        asksInstead("PAYER", TODAY, TODAY);
        assertEquals("roles-are-incompatible", refused());
    }

    @Test
    void incompatible_roles_of_one_application_are_not_granted_together_and_each_line_is_named() {
        scales.asks("BUYER").asks("PAYER");
        var refusal = assertThrows(RolesAreIncompatible.class, this::days);
        assertEquals(1, refusal.violations().size());
        assertTrue(refusal.violations().get(0).fault().english().contains(line(1).toString()));
        scales.held.add(scales.grant("PAYER", TODAY, TODAY));
        assertEquals(
                2,
                assertThrows(RolesAreIncompatible.class, this::days)
                        .violations()
                        .size());
        scales.held.clear();
        assertEquals(1, scales.weighing().days(decided(granted(0), rejected(1))).size());
    }

    @Test
    void what_a_change_replaces_does_not_stand_against_what_comes_instead() {
        var payer = scales.grant("PAYER", TODAY, TODAY.plusDays(20));
        scales.held.add(payer);
        scales.named.add(payer);
        scales.kind = Kind.CHANGE;
        scales.asks("BUYER", scales.employer.id, TODAY, TODAY, payer.id());
        assertEquals(1, days().size());
        assertEquals(List.of(), scales.weighing().conflicts(null, List.of()));
    }

    @Test
    void conflicts_are_shown_whatever_the_days_and_with_where_they_come_from() {
        var held = scales.grant("PAYER", TODAY.plusDays(300), TODAY.plusDays(300));
        scales.held.add(held);
        scales.asks("BUYER", TODAY, TODAY).asks("PAYER", TODAY.plusDays(50), TODAY.plusDays(50));
        var item = UUID.randomUUID();
        var other = UUID.randomUUID();
        var elsewhere = new OnScales().asks("BUYER").asks("BUYER").asks("READER");
        assertEquals(
                List.of(
                        new Conflict(line(0), "BUYER", "PAYER", held.id(), null),
                        new Conflict(line(0), "BUYER", "PAYER", null, item),
                        new Conflict(line(1), "PAYER", "BUYER", null, other)),
                scales.weighing().conflicts(item, List.of(new AskedElsewhere(other, elsewhere.lines))));
        scales.kind = Kind.REVOKE;
        scales.lines.replaceAll(line -> new Submission.AskedLine(
                line.lineId(), line.role(), line.objectId(), null, line.lastDay(), UUID.randomUUID()));
        assertEquals(List.of(), scales.weighing().conflicts(item, List.of()));
    }

    @Test
    void a_named_grant_is_this_persons_under_whichever_id_through_this_employer() {
        var named = OnScales.grant(scales.otherId, scales.employer.id, null, "READER", TODAY, TODAY, false);
        changes(named.id());
        assertEquals("line-names-another-grant", refused());
        scales.named.add(named);
        assertEquals(1, days().size());
        scales.personIds.remove(scales.otherId);
        assertEquals("line-names-another-grant", refused());
        scales.named.clear();
        var elsewhere = OnScales.grant(scales.person, UUID.randomUUID(), null, "EDITOR", TODAY, TODAY, false);
        scales.named.add(elsewhere);
        changes(elsewhere.id());
        assertEquals("line-names-another-grant", refused());
    }

    @Test
    void a_named_grant_that_is_over_or_named_twice_is_refused() {
        var over = OnScales.grant(scales.person, scales.employer.id, null, "EDITOR", TODAY, TODAY, true);
        scales.named.add(over);
        changes(over.id());
        assertEquals("grant-already-ended", refused());
        scales.named.clear();
        var live = scales.grant("EDITOR", TODAY, TODAY);
        scales.named.add(live);
        changes(live.id());
        scales.asks("READER", scales.employer.id, TODAY, TODAY, live.id());
        assertEquals("line-names-another-grant", refused());
        assertEquals(1, scales.weighing().days(decided(granted(0), rejected(1))).size());
    }

    @Test
    void an_end_names_the_grant_as_it_is_and_is_not_put_off() {
        scales.kind = Kind.REVOKE;
        var live = scales.grant("EDITOR", TODAY, TODAY.plusDays(20));
        scales.named.add(live);
        scales.asks("EDITOR", scales.employer.id, null, TODAY.plusDays(5), live.id());
        assertEquals(Map.of(), days());
        assertEquals(Map.of(), days(granted(0, null, TODAY.plusDays(5))));
        periodRefused("lastDay", granted(0, null, TODAY.plusDays(6)));
        periodRefused("validFrom", granted(0, TODAY, null));
        scales.lines.clear();
        scales.asks("READER", scales.employer.id, null, TODAY, live.id());
        assertEquals("line-names-another-grant", refused());
        scales.lines.clear();
        scales.asks("EDITOR", null, null, TODAY, live.id());
        assertEquals("line-names-another-grant", refused());
        // What keeps a right from being given does not keep it from being ended.
        scales.lines.clear();
        scales.asks("EDITOR", scales.employer.id, null, TODAY, live.id());
        scales.organisations.clear();
        scales.commitmentExpiredAt = SIGNED_AT;
        assertEquals(Map.of(), days());
    }

    @Test
    void two_officers_are_needed_where_a_sensitive_role_is_given_and_not_where_it_is_refused_or_ended() {
        scales.asks("EDITOR").asks("SECRET");
        assertTrue(scales.weighing().needsTwoOfficers(decided(granted(0), granted(1))));
        assertFalse(scales.weighing().needsTwoOfficers(decided(granted(0), rejected(1))));
        scales.lines.clear();
        scales.kind = Kind.REVOKE;
        scales.asks("SECRET", scales.employer.id, null, TODAY, UUID.randomUUID());
        assertFalse(scales.weighing().needsTwoOfficers(decided(granted(0))));
        scales.kind = Kind.GRANT;
        asksInstead("UNKNOWN", TODAY, TODAY);
        assertFalse(scales.weighing().needsTwoOfficers(decided(granted(0))));
    }

    @Test
    void each_asked_line_is_decided_once_and_no_other() {
        scales.asks("EDITOR").asks("READER");
        for (var lines : List.of(
                List.of(granted(0)),
                List.of(granted(0), granted(1), granted(1)),
                List.of(
                        granted(0),
                        granted(1),
                        new LineDecision(UUID.randomUUID(), Outcome.REJECTED, null, null, "X", null)))) {
            assertThrows(LinesDoNotMatch.class, () -> new DecidedLines(scales.submission(), lines));
        }
        assertFalse(decided(granted(0), granted(1)).rejectSomething());
        assertTrue(decided(granted(0), rejected(1)).rejectSomething());
    }

    private void changes(UUID grant) {
        scales.kind = Kind.CHANGE;
        scales.lines.clear();
        scales.asks("EDITOR", scales.employer.id, TODAY, TODAY, grant);
    }

    private void asksInstead(String role, LocalDate from, LocalDate lastDay) {
        scales.lines.clear();
        scales.asks(role, from, lastDay);
    }

    private KnownOrganisation employerIs(String kind) {
        scales.employer.kind = kind;
        return scales.employer;
    }

    private KnownOrganisation founded(KnownOrganisation founder) {
        var school = OnScales.organisation("INSTITUTION");
        school.founderId = founder.id;
        scales.organisations.put(school.id, school);
        return school;
    }

    private UUID line(int index) {
        return scales.lines.get(index).lineId();
    }

    private LineDecision granted(int index) {
        return granted(index, null, null);
    }

    private LineDecision granted(int index, LocalDate from, LocalDate lastDay) {
        return new LineDecision(line(index), Outcome.GRANTED, from, lastDay, "DUTY_CONFIRMED", null);
    }

    private LineDecision rejected(int index) {
        return new LineDecision(line(index), Outcome.REJECTED, null, null, "DUTY_NOT_SHOWN", null);
    }

    private DecidedLines decided(LineDecision... lines) {
        return new DecidedLines(scales.submission(), List.of(lines));
    }

    /** Of all lines, as they were asked. */
    private Map<UUID, Days> days() {
        var all = scales.lines.stream()
                .map(line -> granted(scales.lines.indexOf(line)))
                .toArray(LineDecision[]::new);
        return days(all);
    }

    private Map<UUID, Days> days(LineDecision... lines) {
        return scales.weighing().days(decided(lines));
    }

    private String refused() {
        return assertThrows(Refusal.class, this::days).code();
    }

    private void periodRefused(String field, LineDecision decision) {
        var refusal = assertThrows(PeriodNotAllowed.class, () -> days(decision));
        assertEquals(
                List.of(field),
                refusal.violations().stream().map(Violation::field).toList());
    }
}
