package lv.viis.registration.arriving.mail;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A letter's code wherever a reader of a mail sees it. {@code §1} and {@code §2} stand for its halves, {@code §} for the whole. */
@QuarkusTest
@Tag("F10")
class SeenCodesTest {

    private static Given.Waiting waiting;

    private static String code() {
        if (waiting == null) {
            waiting = Given.waiting();
        }
        return Given.by(waiting.head().token())
                .get("/v1/letters/" + waiting.commitment())
                .then()
                .extract()
                .path("code");
    }

    private static String filled(String text) {
        var code = code();
        return text.replace("§1", code.substring(0, 5))
                .replace("§2", code.substring(5))
                .replace("§", code)
                .replace("\\u200B", "\u200B")
                .replace("\\u00AD", "\u00AD")
                .replace("\\u00A0", "\u00A0")
                .replace("\\n", "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "§1 §2",
                "§1-§2",
                "§1\\u00A0§2",
                "§1–§2",
                "§1\\u200B§2",
                "§1\\u00AD§2",
                "> > Kods: §1-\\n> > §2",
                "(§)",
                "https://viis.example.test/letters/§"
            })
    void in_the_text(String text) {
        found(RawMail.ofText(
                "Subject: VIIS\nContent-Type: text/plain; charset=utf-8",
                "Sveiki! Mans kods ir " + filled(text) + "."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>§1<b>§2</b></p>",
                "<p>§1&shy;§2</p>",
                "<p>§1<wbr>§2</p>",
                "<p>§1&#8203;§2</p>",
                "<p>§1&#x200B;§2</p>",
                "<p>§1&nbsp;§2</p>",
                "<p>§1<!-- x -->§2</p>",
                "<p>§1<span style='display:none'>x</span>§2</p>",
                "<table><tr><td>§1</td><td>§2</td></tr></table>",
                "<p>§1\\n<font color=red>§2</font></p>",
                "<img alt='§'>",
                "<head><style>p { color: red }</style></head><p>§</p>"
            })
    void in_html_as_it_is_rendered(String html) {
        found(RawMail.ofText("Subject: VIIS\nContent-Type: text/html; charset=utf-8", filled(html)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: =?utf-8?Q?Kods_§1?=\\n =?utf-8?Q?§2?=",
                "Comments: §",
                "Keywords: §",
                "Thread-Topic: Vēstule §",
                "To: \"§ VIIS\" <viis@example.test>",
                "Reply-To: =?utf-8?Q?§?= <anna@example.test>"
            })
    void in_a_header_that_is_shown(String header) {
        found(RawMail.ofText(filled(header), "Labdien!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain; name=\"piezīmes.txt\"",
                "Content-Type: text/html; name=\"vestule.html\"\nContent-Disposition: attachment",
                "Content-Type: text/calendar; method=REQUEST",
                "Content-Type: text/csv\nContent-Disposition: attachment",
                "Content-Type: message/global",
                "Content-Type: application/octet-stream; name=\"Fwd.eml\""
            })
    void in_any_part_that_is_text(String headers) {
        found(RawMail.withPart(
                "Labdien!",
                headers,
                filled("Subject: kods §\nFrom: Anna <anna@example.test>\n\nteksts §\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Fwd: §\\n\\nx",
                "Subject: x\\n\\n§",
                "Subject: x\\nContent-Type: text/html\\n\\n§1<i>§2</i>"
            })
    void in_a_mail_within_the_mail(String mail) {
        found(RawMail.of("""
                From: Anna <%s@example.test>
                Subject: VIIS
                Content-Type: multipart/mixed; boundary=b

                --b

                Labdien!
                --b
                Content-Type: message/rfc822

                %s
                --b--
                """.formatted(UUID.randomUUID(), filled(mail))));
    }

    private static void found(byte[] raw) {
        TestMail.handIn(raw)
                .then()
                .statusCode(201)
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("CODE_ONLY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin 644 a.bin\\nM2A3B4C5D6E\"%$F%G$H8I(J)K*L+M,N-O.P/Q0R1S2T3U4V5W6X7Y8Z9@!#$\\nend",
                "M<2A3B4C5D6E\"%$F%G$H(I(J)K*L+M,N-O.P/Q0R1S2T3U4V5W6X7Y8Z9@!##",
                "Rakstiet uz 2a3b4c5d6e@example.test vai https://example.test/2A3B4C5D6E/x",
                "22334 DARBA",
                "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA/2A3B4C5D6E/AAAA=="
            })
    void what_nobody_reads_as_a_code_is_none(String text) {
        TestMail.handIn(RawMail.ofText("Subject: VIIS", filled(text)))
                .then()
                .statusCode(201)
                .body("state", equalTo("QUESTION"));
    }
}
