package lv.viis.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lv.viis.access.deciding.DecidingWallTest;
import lv.viis.access.granting.grant.GrantWallTest;
import lv.viis.access.granting.role.RoleWallTest;
import lv.viis.access.identity.alias.AliasWallTest;
import lv.viis.access.ledger.LedgerWallTest;
import lv.viis.access.reading.ReadingWallTest;
import lv.viis.access.tokens.TokensWallTest;
import lv.viis.access.upkeep.UpkeepWallTest;
import lv.viis.access.upkeep.deputyship.DeputyshipWallTest;
import lv.viis.chassis.testing.DatabaseRules;
import lv.viis.chassis.testing.PolicyMutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The policies as a whole: that they cost no index, and that a slip in one would be noticed. */
@QuarkusTest
class PoliciesTest {

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
                        WallTest::new,
                        DecidingWallTest::new,
                        UpkeepWallTest::new,
                        TokensWallTest::new,
                        ReadingWallTest::new,
                        RoleWallTest::new,
                        AliasWallTest::new,
                        LedgerWallTest::new,
                        GrantWallTest::new,
                        DeputyshipWallTest::new));
    }
}
