package lv.viis.registration.arriving.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The field Authentication-Results as servers write it, and as senders forge it (RFC 8601). */
@Tag("S17")
class AuthenticationResultsTest {
    private static final String OWN = "mx.viis.test";

    private static boolean fails(String... fields) {
        return AuthenticationResults.of(OWN, List.of(fields))
                .filter(AuthenticationResults::isDmarcFailed)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mx.viis.test; dmarc=fail",
                "mx.viis.test 1; dmarc=fail",
                "  MX.VIIS.TEST ;\r\n DMARC=FAIL",
                "\"mx.viis.test\"; dmarc=fail",
                "(a comment; with \\) signs (and one in it)) mx.viis.test (v) 1 ; dmarc (why) = (x) fail (p=reject)",
                "mx.viis.test; spf=pass smtp.mailfrom=a@b.test; dkim=pass header.d=b.test; dmarc=fail header.from=c.test",
                "mx.viis.test; dmarc/1=fail",
                "mx.viis.test; dmarc / 1 = fail",
                "mx.viis.test; dmarc=fail reason=\"not aligned; dmarc=pass\"",
                "mx.viis.test; dmarc=pass header.from=a.test; dmarc=fail header.from=b.test",
                "mx.viis.test;; dmarc=fail;"
            })
    void a_failure_is_understood_however_it_is_written(String field) {
        assertThat(fails(field)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "mx.viis.test",
                "mx.viis.test; none",
                "mx.viis.test; dmarc=pass",
                "mx.viis.test; dmarc=temperror",
                "mx.viis.test 2; dmarc=fail",
                "mx.viis.test; dmarc/2=fail",
                "mx.viis.test.evil.test; dmarc=fail",
                "evil.test; mx.viis.test; dmarc=fail",
                "mx.viis.test; (dmarc=fail)",
                "mx.viis.test; spf=pass reason=\"; dmarc=fail\"",
                "mx.viis.test; spf=pass reason=\"a\\\"; dmarc=fail\"",
                "mx.viis.test; x-dmarc=fail",
                "mx.viis.test; spf=pass dmarc=fail",
                "mx.viis.test; dmarc=failure",
                "mx.viis.test; dmarc",
                "mx.viis.test; dmarc=",
                "mx.viis.test; (never closed; dmarc=fail"
            })
    void what_is_none_is_none(String field) {
        assertThat(fails(field)).isFalse();
    }

    @Test
    void the_topmost_field_of_our_server_counts_and_no_other() {
        assertThat(fails("mx.viis.test; dmarc=pass", "mx.viis.test; dmarc=fail"))
                .isFalse();
        assertThat(fails("mx.viis.test; dmarc=fail", "mx.viis.test; dmarc=pass"))
                .isTrue();
        assertThat(fails("evil.test; dmarc=pass", "mx.viis.test; dmarc=fail", "mx.viis.test; dmarc=pass"))
                .isTrue();
        assertThat(fails("evil.test; dmarc=fail")).isFalse();
        assertThat(fails()).isFalse();
    }

    @Test
    void fields_of_a_mail_within_the_mail_do_not_count() throws ReadMessage.Unreadable {
        var raw = """
                From: a@example.test
                Content-Type: message/rfc822

                Authentication-Results: mx.viis.test; dmarc=fail
                From: b@example.test

                x
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(new ReadMessage(Bounds.usual()).read(raw).authentication()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatever_is_in_it_it_is_read_to_its_end(long seed) {
        var random = new Random(seed);
        var signs = "mx.viis.test;dmarc=fail()\"\\/ \t\r\n1";
        for (var i = 0; i < 5_000; i++) {
            var field = new StringBuilder("mx.viis.test");
            for (var n = random.nextInt(60); n > 0; n--) {
                field.append(signs.charAt(random.nextInt(signs.length())));
            }
            fails(field.toString());
        }
        fails("(".repeat(100_000), "\"".repeat(99_999), ";".repeat(100_000), "mx.viis.test" + ";a=b".repeat(25_000));
    }
}
