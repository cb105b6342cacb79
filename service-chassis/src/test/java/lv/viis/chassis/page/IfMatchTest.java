package lv.viis.chassis.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import lv.viis.chassis.problem.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S22")
class IfMatchTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "*", " * "})
    void who_says_no_version_has_read_none(String header) {
        assertEquals("precondition-required", refusal(header).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"7\"",
                "\"6\", \"7\"",
                "\"7\",\"8\"",
                " \"6\" , \"7\" ",
                "W/\"6\", \"7\"",
                "\"a,b\", \"7\"",
                "\"7.0a1b\""
            })
    void one_version_of_a_list_is_enough(String header) {
        assertDoesNotThrow(() -> IfMatch.of(header).require(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "7",
                "W/\"7\"",
                "\"6\", W/\"7\"",
                "*, \"7\"",
                "\"17\"",
                "\"7",
                "\"6\" \"7\"",
                "x\"7\"",
                "\"6,\"7\"\"",
                "\"07\"",
                "\"17.0a1b\"",
                "\"a.7\""
            })
    void another_version_a_weak_one_or_none_at_all_fails(String header) {
        assertEquals("precondition-failed", refusal(header).code());
    }

    @Test
    void more_versions_than_anybody_has_read_fail() {
        assertEquals(
                "precondition-failed",
                refusal("\"7\", " + "\"6\", ".repeat(200) + "\"7\"").code());
    }

    private static Refusal refusal(String header) {
        return assertThrows(Refusal.class, () -> IfMatch.of(header).require(7));
    }
}
