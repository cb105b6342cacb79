package lv.viis.access.upkeep;

import static lv.viis.access.Wall.ADMIN;
import static lv.viis.access.Wall.AUDITOR;
import static lv.viis.access.Wall.NEXT_DOOR;
import static lv.viis.access.Wall.OFFICER;
import static lv.viis.access.Wall.OFFICER_ID;
import static lv.viis.access.Wall.STRANGER;
import static lv.viis.access.Wall.asOwner;
import static lv.viis.access.Wall.grant;
import static lv.viis.access.Wall.isMadeByOfficersInTheOwnName;
import static lv.viis.access.Wall.isSeenByWhoOversees;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Revocations in bulk, campaigns, heads' reviews and the nightly question, asked past every use case. */
@QuarkusTest
@Tag("W2")
public class UpkeepWallTest {

    private final UUID person = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final UUID another = UUID.randomUUID();
    private final UUID granted = grant(person, school, school);
    private final UUID grantElsewhere = grant(person, another, another);
    private final UUID id = UUID.randomUUID();
    private final AskedAs head = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_HEAD");
    private final AskedAs editor = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_EDITOR");

    @Test
    void officers_end_rights_in_bulk_each_in_the_own_name() {
        isMadeByOfficersInTheOwnName("""
                insert into bulk_revocation (id, person_id, reason_code, fingerprint, count, asked_by, asked_at)
                values (uuidv7(), uuidv7(), 'MISUSE', '', 1, '%s', now())""");
        var first = asked(granted);
        var chosen = """
                insert into bulk_revocation_grant (revocation_id, grant_id, state, next_attempt_at)
                values ('%s', '%s', %s)""";
        OFFICER.may(chosen.formatted(id, grantElsewhere, "'WAITING', now()"));
        OFFICER.mayNot(chosen.formatted(id, grantElsewhere, "'REVOKED', null"));
        AUDITOR.mayNot(chosen.formatted(id, grantElsewhere, "'WAITING', now()"));
        head.mayNot(chosen.formatted(id, granted, "'WAITING', now()"));
        var released =
                "insert into bulk_revocation_release values ('" + id + "', '" + first + "', '%s', now(), 'MISUSE')";
        isMadeByOfficersInTheOwnName(released);
        asOwner(released.formatted(OFFICER_ID));
        for (var row : List.of(
                "bulk_revocation where id = '%s'",
                "bulk_revocation_grant where revocation_id = '%s'",
                "bulk_revocation_release where revocation_id = '%s'")) {
            isSeenByWhoOversees(row.formatted(id), List.of(), List.of(head, AskedAs.person(person)));
        }
        assertEquals(0, AUDITOR.changes("update bulk_revocation_grant set attempts = 7"));
        assertEquals(
                1, OFFICER.changes("update bulk_revocation_grant set attempts = 7 where revocation_id = '" + id + "'"));
    }

    @Test
    void what_was_released_is_done_by_who_released_it_in_the_name_of_who_asked_for_it() {
        var first = asked(granted);
        asOwner("insert into bulk_revocation_release values ('%s', '%s', '%s', now(), 'MISUSE')"
                .formatted(id, first, OFFICER_ID));
        var acted = "insert into grant_act values ('%s', 7, '%s', now(), 'MISUSE', null)";
        OFFICER.may(acted.formatted(granted, first));
        OFFICER.mayNot(acted.formatted(grantElsewhere, first));
        OFFICER.mayNot(acted.formatted(granted, UUID.randomUUID()));
        AskedAs.inCountry(UUID.randomUUID(), "IZM_ACCESS_OFFICER").mayNot(acted.formatted(granted, first));
        AskedAs.inCountry(OFFICER_ID, "AUDITOR").mayNot(acted.formatted(granted, first));
    }

    /** Who asked for the grant to end, where it waits for a second officer. */
    private UUID asked(UUID grant) {
        var first = UUID.randomUUID();
        asOwner("""
                insert into bulk_revocation (id, person_id, reason_code, fingerprint, count, held, asked_by, asked_at)
                values ('%1$s', uuidv7(), 'MISUSE', '', 1, true, '%2$s', now());
                insert into bulk_revocation_grant (revocation_id, grant_id, next_attempt_at)
                values ('%1$s', '%3$s', 'infinity')""".formatted(id, first, grant));
        return first;
    }

    private static final String CAMPAIGN = """
            insert into recertification (id, started_by, started_at, deadline, grace_days, cap_percent, count, released_by,
                                         released_at, version)
            values ('%s', '%s', now(), current_date, 1, 5, 9, %s, 0)""";

    @Test
    void a_campaign_is_started_and_released_by_officers_and_seen_by_the_heads_it_asks() {
        isMadeByOfficersInTheOwnName(CAMPAIGN.formatted(id, "%s", "null, null"));
        OFFICER.mayNot(CAMPAIGN.formatted(id, OFFICER_ID, "'" + OFFICER_ID + "', now()"));
        asOwner(CAMPAIGN.formatted(id, OFFICER_ID, "null, null"));
        var campaign = "recertification where id = '" + id + "'";
        isSeenByWhoOversees(campaign, List.of(), List.of(head));
        asOwner("insert into recertification_employer (recertification_id, employer_id) values ('%s', '%s')"
                .formatted(id, school));
        var nextDoor = askedInAnotherCampaign();
        isSeenByWhoOversees(campaign, List.of(head), List.of(nextDoor, editor));
        isSeenByWhoOversees(
                "recertification_employer where recertification_id = '" + id + "'",
                List.of(head),
                List.of(nextDoor, editor));
        assertEquals(0, AUDITOR.changes("update recertification set version = 7"));
        assertEquals(0, head.changes("update recertification set version = 7"));
        assertEquals(1, OFFICER.changes("update recertification set version = 7 where id = '" + id + "'"));
        var employer = "insert into recertification_employer (recertification_id, employer_id) values ('%s', '%s')";
        OFFICER.may(employer.formatted(id, another));
        AUDITOR.mayNot(employer.formatted(id, another));
        head.mayNot(employer.formatted(id, school));
    }

    private AskedAs askedInAnotherCampaign() {
        var campaign = UUID.randomUUID();
        asOwner(CAMPAIGN.formatted(campaign, OFFICER_ID, "null, null"));
        asOwner("insert into recertification_employer (recertification_id, employer_id) values ('%s', '%s')"
                .formatted(campaign, another));
        return AskedAs.in(another, UUID.randomUUID(), "INSTITUTION_HEAD");
    }

    @Test
    void what_a_campaign_asks_of_a_grant_the_head_answers_or_an_officer() {
        asOwner(CAMPAIGN.formatted(id, OFFICER_ID, "null, null"));
        var item = """
                insert into recertification_item (recertification_id, employer_id, grant_id, state)
                values ('%s', '%s', '%s', '%s')""";
        OFFICER.may(item.formatted(id, school, granted, "WAITING"));
        OFFICER.mayNot(item.formatted(id, school, granted, "CONFIRMED"));
        AUDITOR.mayNot(item.formatted(id, school, granted, "WAITING"));
        head.mayNot(item.formatted(id, school, granted, "WAITING"));
        asOwner(item.formatted(id, school, granted, "WAITING"));
        var row = "recertification_item where recertification_id = '" + id + "'";
        isSeenByWhoOversees(row, List.of(head), List.of(editor, AskedAs.person(person)));
        var step = "update recertification_item set version = 7";
        for (var other : List.of(AUDITOR, ADMIN, STRANGER, NEXT_DOOR, editor)) {
            assertEquals(0, other.changes(step));
        }
        assertEquals(1, head.changes(step));
        assertThat(OFFICER.changes(step), greaterThan(0));
    }

    @Test
    void a_review_is_answered_by_the_head_or_an_officer_and_of_its_own_grants() {
        var review = """
                insert into head_review (id, organisation_id, head_id, head_from, due_on, state, opened_at, version)
                values ('%s', '%s', uuidv7(), current_date, current_date, 'OPEN', now(), 0)""";
        asOwner(review.formatted(id, school));
        asOwner(review.formatted(UUID.randomUUID(), another));
        var said = "insert into head_review_grant values ('" + id + "', '" + granted + "', 'CONFIRMED')";
        head.may(said);
        OFFICER.may(said);
        AUDITOR.mayNot(said);
        editor.mayNot(said);
        AskedAs.in(another, UUID.randomUUID(), "INSTITUTION_HEAD").mayNot(said);
        asOwner(said);
        var nextDoor = AskedAs.in(another, UUID.randomUUID(), "INSTITUTION_HEAD");
        isSeenByWhoOversees("head_review where id = '" + id + "'", List.of(head), List.of(nextDoor, editor));
        isSeenByWhoOversees(
                "head_review_grant where head_review_id = '" + id + "'", List.of(head), List.of(nextDoor, editor));
        assertEquals(0, AUDITOR.changes("update head_review set version = 7"));
        assertEquals(1, head.changes("update head_review set version = 7"));
    }

    @Test
    void what_a_night_asked_is_released_by_officers_and_answered_by_heads() {
        AskedAs.among(List.of("""
                        insert into employment_check (id, as_of, asked_at, asked, missing, cap_percent, version)
                        values ('%s', '1999-01-01', now(), 1, 1, 5, 0)""".formatted(id), """
                        insert into employment_question (check_id, person_id, organisation_id, state, opened_at)
                        values ('%s', '%s', '%s', 'WAITING', now())""".formatted(id, person, school)), () -> {
            isSeenByWhoOversees("employment_check where id = '" + id + "'", List.of(), List.of(head));
            isSeenByWhoOversees("employment_question where check_id = '" + id + "'", List.of(head), List.of(editor));
            assertEquals(0, AUDITOR.changes("update employment_check set version = 7"));
            assertEquals(1, OFFICER.changes("update employment_check set version = 7 where id = '" + id + "'"));
            assertEquals(0, AUDITOR.changes("update employment_question set version = 7"));
            assertEquals(1, head.changes("update employment_question set version = 7"));
        });
    }
}
