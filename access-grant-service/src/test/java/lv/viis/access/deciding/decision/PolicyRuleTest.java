package lv.viis.access.deciding.decision;

import static lv.viis.access.deciding.weighing.OnScales.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.item.DecisionItem;
import lv.viis.access.deciding.item.ItemOf;
import lv.viis.access.deciding.weighing.OnScales;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.deciding.weighing.Submission.Kind;
import lv.viis.access.deciding.weighing.Submission.Mandate;
import lv.viis.access.deciding.weighing.Submission.MandateKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is plain enough for a policy, and each single thing that is not. */
class PolicyRuleTest {

    private static final int LONGEST = 10;

    private final PolicyRule rule = new PolicyRule(
            UUID.randomUUID(), Set.of("EDITOR", "SECRET", "GONE"), Set.of("INSTITUTION"), LONGEST, Set.of());
    private final OnScales scales = new OnScales();

    @Test
    void what_is_plain_has_no_obstacle() {
        scales.asks("EDITOR", TODAY, TODAY.plusDays(LONGEST - 1));
        assertNull(obstacle());
    }

    @Test
    void an_end_or_a_change_is_an_officers() {
        scales.kind = Kind.CHANGE;
        scales.asks("EDITOR");
        assertEquals("NOT_A_GRANT", obstacle());
    }

    @Test
    @Tag("D2")
    void who_asks_for_oneself_under_whichever_id_is_looked_at() {
        scales.asks("EDITOR").selfApplication = true;
        assertEquals("SELF_APPLICATION", obstacle());
        scales.selfApplication = false;
        scales.applicant = scales.otherId;
        assertEquals("SELF_APPLICATION", obstacle());
    }

    @Test
    @Tag("D1")
    void only_the_head_on_record_asks_by_whom_nobody_else_has_to_stand() {
        scales.asks("EDITOR").applicantIsHead = false;
        assertEquals("NOT_BY_THE_HEAD_ON_RECORD", obstacle());
        scales.applicantIsHead = true;
        for (var kind : List.of(MandateKind.DEPUTY, MandateKind.UNIDENTIFIED)) {
            scales.mandate = new Mandate(kind, null, null, null);
            assertEquals("NOT_BY_THE_HEAD_ON_RECORD", obstacle());
        }
        scales.mandate = new Mandate(MandateKind.HEAD, null, null, null);
        scales.confirmedBy = UUID.randomUUID();
        assertEquals("NOT_BY_THE_HEAD_ON_RECORD", obstacle());
        scales.confirmedBy = null;
        // As does a head who confirmed it later.
        scales.confirmedBy = UUID.randomUUID();
        var confirmed = ItemOf.submission(scales.submission());
        scales.confirmedBy = null;
        assertEquals("NOT_BY_THE_HEAD_ON_RECORD", rule.obstacle(confirmed, List.of(), scales.weighing(), false));
        assertNull(obstacle());
    }

    @Test
    @Tag("A3")
    void a_letter_by_another_hand_is_looked_at() {
        scales.asks("EDITOR").evidence.set(0, OnScales.signed(Submission.HEAD_LETTER, scales.person));
        assertEquals("NOT_ALL_SIGNED", obstacle());
    }

    @Test
    @Tag("D6")
    void an_author_under_any_id_with_a_part_in_it_lets_nothing_pass() {
        scales.asks("EDITOR");
        var item = ItemOf.submission(scales.submission());
        assertEquals("AUTHOR_IS_INVOLVED", obstacle(item, List.of(UUID.randomUUID(), scales.person)));
        assertNull(obstacle(item, List.of(UUID.randomUUID())));
    }

    @Test
    void the_kind_of_employer_is_covered_or_not_known_yet() {
        scales.asks("EDITOR").employer.kind = "MUNICIPALITY";
        assertEquals("EMPLOYER_NOT_COVERED", obstacle());
        // What is not known is waited for when it is weighed.
        scales.organisations.clear();
        assertNull(obstacle());
    }

    @Test
    void each_role_is_covered_is_in_the_catalogue_replaces_nothing_and_is_not_sensitive() {
        scales.asks("EDITOR").asks("READER");
        assertEquals("ROLE_NOT_COVERED", obstacle());
        scales.lines.clear();
        scales.asks("GONE");
        assertEquals("ROLE_NOT_COVERED", obstacle());
        scales.lines.clear();
        scales.asks("EDITOR", scales.employer.id, TODAY, TODAY, UUID.randomUUID());
        assertEquals("ROLE_NOT_COVERED", obstacle());
        scales.lines.clear();
        scales.asks("SECRET");
        assertEquals("ROLE_IS_SENSITIVE", obstacle());
    }

    @Test
    void the_days_that_would_be_given_are_counted_with_the_first_and_the_last() {
        scales.asks("EDITOR", TODAY.minusDays(5), TODAY.plusDays(LONGEST - 1));
        assertNull(obstacle());
        scales.lines.clear();
        scales.asks("EDITOR", TODAY, TODAY.plusDays(LONGEST));
        assertEquals("TOO_LONG", obstacle());
        scales.lines.clear();
        scales.asks("EDITOR", TODAY.plusDays(3), TODAY.plusDays(3 + LONGEST));
        assertEquals("TOO_LONG", obstacle());
    }

    @Test
    void another_application_for_the_person_is_looked_at_with_it() {
        scales.asks("EDITOR");
        assertEquals(
                "OTHER_APPLICATIONS",
                rule.obstacle(ItemOf.submission(scales.submission()), List.of(), scales.weighing(), true));
    }

    private String obstacle() {
        return obstacle(ItemOf.submission(scales.submission()), List.of());
    }

    private String obstacle(DecisionItem item, List<UUID> authorIds) {
        return rule.obstacle(item, authorIds, scales.weighing(), false);
    }
}
