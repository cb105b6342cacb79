package lv.viis.registration.arriving.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** Mails line by line, as real programs write them. */
final class RawMail {

    private RawMail() {}

    /** With a Message-ID of its own. */
    static byte[] of(String lines) {
        var id = "Message-ID: <" + UUID.randomUUID() + "@mail.example>\n";
        return (id + lines).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** From somebody, with one file behind the text. */
    static byte[] withPart(String text, String partHeaders, byte[] content) {
        return of("""
                From: Anna <%s@example.test>
                To: viis@example.test
                Subject: VIIS
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_b"

                --=_b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                %s
                --=_b
                %s
                Content-Transfer-Encoding: base64

                %s
                --=_b--
                """.formatted(
                        "anna-" + UUID.randomUUID(),
                        text,
                        partHeaders,
                        Base64.getMimeEncoder().encodeToString(content).replace("\r\n", "\n")));
    }

    /** A mail of one text. */
    static byte[] ofText(String headers, String text) {
        return of("""
                From: Anna <%s@example.test>
                To: viis@example.test
                MIME-Version: 1.0
                Content-Transfer-Encoding: 8bit
                %s

                %s
                """.formatted("anna-" + UUID.randomUUID(), headers, text));
    }
}
