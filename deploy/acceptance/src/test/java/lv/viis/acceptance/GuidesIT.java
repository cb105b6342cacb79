package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides of {@code deploy/docs}, typed as they stand into a shell beside the running suite. */
@Order(6)
class GuidesIT {

    private static final int MOST_COMMANDS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"integrate", "front-end", "try-it"})
    void what_a_guide_lets_type_comes_out_as_it_says(String name, @TempDir Path empty) throws Exception {
        Typed.comeOutAsTold(Guide.of(name, Running.oneReplica()).in("sh"), empty);
    }

    @Test
    void a_system_has_made_its_first_call_after_twelve_commands() {
        var commands = 0L;
        for (var block : Guide.read(Guide.text("integrate")).in("sh")) {
            commands += block.commands();
            if (block.last()) {
                assertThat(commands).isLessThanOrEqualTo(MOST_COMMANDS);
                return;
            }
        }
        assertThat(false).as("the guide says where its first call is").isTrue();
    }

    @Test
    void what_does_not_come_out_as_told_is_seen() {
        var block = Guide.read("""
                ```sh
                call
                  with more
                other
                ```
                ```text
                one …, two
                …
                end
                ```
                <!-- counted to here -->
                """).blocks().get(0);
        assertThat(block.commands()).isEqualTo(2);
        assertThat(block.last()).isTrue();
        assertThat(block.isFollowedBy("one (1), two\nand\nmore\nend\n")).isTrue();
        assertThat(block.isFollowedBy("one (1), two\nend")).isFalse();
        assertThat(block.isFollowedBy("one\n, two\nx\nend")).isFalse();
        assertThat(block.isFollowedBy("one (1), two\nand\nmore")).isFalse();
    }
}
