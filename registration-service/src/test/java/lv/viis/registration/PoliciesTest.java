package lv.viis.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.testing.DatabaseRules;
import lv.viis.chassis.testing.PolicyMutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policies as a whole: that they cost no index, and that a slip in one would be noticed. */
@QuarkusTest
class PoliciesTest {

    private static final String SEES_ALL = " using, without ( SELECT asker_sees_all() AS asker_sees_all)";
    private static final String REACHED_ANYWAY =
            "who sees all, reaches the other row too; asked first, it spares the look";
    private static final String OF_THE_APPLICATION =
            "a line has it of its application; asked first, it spares the look";

    private static final Map<String, String> CHANGE_NOTHING = Map.of(
            "reach on application_attachment" + SEES_ALL,
            REACHED_ANYWAY,
            "reach on application_letter" + SEES_ALL,
            REACHED_ANYWAY,
            "reach on application_step" + SEES_ALL,
            REACHED_ANYWAY,
            "reach on evidence" + SEES_ALL,
            REACHED_ANYWAY,
            "reach on pending_signature" + SEES_ALL,
            REACHED_ANYWAY,
            "reach on access_application_line" + SEES_ALL,
            REACHED_ANYWAY,
            "reach on access_application_line using, without (employer_id = ANY (( SELECT asker_organisations()"
                    + " AS asker_organisations)::uuid[]))",
            OF_THE_APPLICATION,
            "reach on access_application_line using, without (person_id = ANY (( SELECT asker_ids() AS asker_ids)::uuid[]))",
            OF_THE_APPLICATION);

    @Test
    @Tag("W3")
    void no_policy_keeps_a_query_from_its_indexes() {
        assertEquals(List.of(), DatabaseRules.slowPolicies());
    }

    @Test
    @Tag("W2")
    void a_condition_left_out_of_a_policy_is_noticed() {
        assertEquals(
                List.of(),
                PolicyMutants.unnoticed(
                        CHANGE_NOTHING,
                        ApplyingWallTest::new,
                        ArrivingWallTest::new,
                        LettersWallTest::new,
                        SigningWallTest::new,
                        TextsWallTest::new,
                        WallTest::new));
    }
}
