package lv.viis.access.deciding.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How many decisions of a version are looked at, and which version is in force. */
@Tag("D22")
class PolicyVersionTest {

    private final PolicyVersion version = new PolicyVersion();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 99, 100})
    void of_a_hundred_draws_as_many_are_looked_at_as_it_says(int percent) {
        version.sampledPercent = percent;
        assertEquals(
                percent, IntStream.range(0, 100).filter(version::isLookedAt).count());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, DRAFT", "0, 2, IN_FORCE", "1, 2, IN_FORCE", "2, 2, SWITCHED_OFF", "0, 3, SUPERSEDED"})
    void the_second_is_in_force_from_its_approval_until_a_switch_off_or_a_newer_one(
            int switchedOffUpTo, int newestApproved, PolicyVersion.State state) {
        version.number = 2;
        assertEquals(state, version.state(switchedOffUpTo, newestApproved));
    }
}
