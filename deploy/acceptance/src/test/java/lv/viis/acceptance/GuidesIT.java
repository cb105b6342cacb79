package lv.viis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lv.viis.local.oidc.OidcProvider;
import lv.viis.local.story.Tokens;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.JavascriptExecutor;

/** The guides of {@code deploy/docs}, typed as they stand into a shell beside the running suite. */
@Order(6)
class GuidesIT {

    private static final int MOST_COMMANDS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"integrate", "front-end", "try-it"})
    void what_a_guide_lets_type_comes_out_as_it_says(String name, @TempDir Path empty) throws Exception {
        Typed.comeOutAsTold(Guide.of(name, Running.oneReplica()).in("sh"), empty);
    }

    /** In a page of an origin that may call; who is logged in is the head. */
    @Test
    void what_a_front_end_does_in_a_browser_comes_out_as_the_guide_says() {
        Chromium.assumeInstalled();
        var suite = Running.oneReplica();
        var idToken = new Tokens(suite).idToken(Map.of("person", "head", "client_id", OidcProvider.BROWSER_CLIENT));
        var browser = Chromium.open();
        try {
            browser.manage().timeouts().scriptTimeout(Duration.ofSeconds(30));
            browser.get(suite.startPage().toString());
            comeOutAsTold(browser, Guide.of("front-end", suite).in("js"), idToken);
        } finally {
            browser.quit();
        }
    }

    static void comeOutAsTold(JavascriptExecutor browser, List<Guide.Block> blocks, String idToken) {
        assertThat(blocks).isNotEmpty();
        for (var block : blocks) {
            var printed = browser.executeAsyncScript(
                    "const idToken = arguments[0], done = arguments[1], printed = [];"
                            + "const console = { log: (...all) => printed.push(all.join(' ')) };"
                            + "(async () => {" + block.code() + "})()"
                            + ".catch((error) => printed.push(String(error))).finally(() => done(printed.join('\\n')));",
                    idToken);
            assertThat(block.isFollowedBy((String) printed))
                    .as("line %d is to print%n%s%nand printed%n%s", block.line(), block.expected(), printed)
                    .isTrue();
        }
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
