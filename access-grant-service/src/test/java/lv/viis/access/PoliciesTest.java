package lv.viis.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lv.viis.chassis.testing.PolicyMutants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether a slip in a policy would be noticed. */
@QuarkusTest
@Tag("W2")
class PoliciesTest {

    @Test
    void a_condition_left_out_of_a_policy_is_noticed() {
        assertEquals(List.of(), PolicyMutants.unnoticed(WallTest::new));
    }
}
