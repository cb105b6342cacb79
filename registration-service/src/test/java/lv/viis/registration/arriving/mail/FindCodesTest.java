package lv.viis.registration.arriving.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Stream;
import lv.viis.registration.signing.foreignfile.Bounds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken for a code in a text. */
@Tag("F10")
class FindCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2A3B4C5D6E",
                "2a3b4c5d6e",
                "2A3B4 C5D6E",
                "2A3B4-C5D6E",
                "2A3B4 - C5D6E",
                "2A3B4\u2011C5D6E",
                "2A3B4\u2013C5D6E",
                "2A3B4\u00a0C5D6E",
                "2A3B4\u202fC5D6E",
                "2A3B4\u200bC5D6E",
                "2A3B4\u00adC5D6E",
                "2A3B4\ufeffC5D6E",
                "\u202a2A3B4C5D6E\u202c",
                "2A3\u04124\u0421\u0035D6\u0415",
                "2\u03913\u03924C5D6\u0395",
                "2\u04303\u04324\u04415D6\u0435",
                "\uff12\uff21\uff13\uff22\uff14\uff23\uff15\uff24\uff16\uff25",
                "kods \u201e2A3B4C5D6E\u201d",
                "2A3B4\n> C5D6E",
                "2A3B4-\r\nC5D6E",
                "22334 2A3B4 C5D6E 22334",
                "2A 3B 4C 5D 6E",
                "2 A 3 B 4 C 5 D 6 E",
                "DARBA\n\n2A3B4C5D6E",
                "https://viis.example.test/letters/2A3B4C5D6E",
                "_2A3B4C5D6E_",
            })
    void a_code_is_found_as_it_is_seen(String text) {
        assertThat(FindCodes.candidates(text)).contains("2A3B4C5D6E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2A3B4C5D6E7",
                "x2A3B4C5D6E",
                "2A3B4C5D6\u0112",
                "2A3B4, C5D6E",
                "2A3B4 un C5D6E",
                "2A3B4C5D6O",
                "https://viis.example.test/letters/2A3B4-C5D6E",
                "2A3B4   |   C5D6E"
            })
    void what_is_more_or_less_than_a_code_is_none(String text) {
        assertThat(FindCodes.candidates(text)).doesNotContain("2A3B4C5D6E");
    }

    @Test
    void a_code_is_found_among_many_words() {
        var words = "DARBA RADAM ".repeat(500);
        assertThat(FindCodes.candidates(words + "2A3B4C5D6E " + words))
                .contains("2A3B4C5D6E")
                .hasSizeLessThan(60);
        assertThat(FindCodes.in(words).meant()).isFalse();
        assertThat(FindCodes.in("22334 44556").meant()).isFalse();
        assertThat(FindCodes.in("2A3B4 C5D6E").meant()).isTrue();
    }

    static Stream<String> long_texts() {
        return Stream.of(
                        "a",
                        "2",
                        "a@",
                        "> ",
                        "a ",
                        "M",
                        "http://",
                        "<",
                        "+/",
                        "2A3B4 ",
                        "\u0300",
                        "a\u200b",
                        "begin 644 a\n",
                        "M\n",
                        "data:")
                .map(part -> part.repeat(200_000 / part.length()));
    }

    @ParameterizedTest
    @MethodSource
    void long_texts(String text) {
        assertTimeout(Duration.ofSeconds(5), () -> FindCodes.in(text));
        assertTimeout(Duration.ofSeconds(5), () -> Bounds.patient().read(() -> HtmlText.of(text)));
    }

    static Stream<String> hostile_pages() {
        return Stream.of(
                        "<b>",
                        "<div>",
                        "<a>",
                        "<table>",
                        "<p",
                        "<!--",
                        "<style>",
                        "<a href='",
                        "&",
                        "&#8203;",
                        "</p>",
                        "<svg><desc>",
                        "<table><tr><td>",
                        "<font><p>")
                .map(part -> part.repeat(500_000 / part.length()));
    }

    @ParameterizedTest
    @MethodSource
    void hostile_pages(String html) {
        assertTimeout(Duration.ofSeconds(10), () -> Bounds.patient().read(() -> HtmlText.of(html)));
    }
}
