package lv.viis.registration.arriving.mail;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Messages that nobody's program writes by accident. */
final class HostileMail {

    private HostileMail() {}

    private static String head(String subject) {
        return "From: a@example.test\r\nMessage-ID: <" + UUID.randomUUID() + "@x>\r\nSubject: " + subject
                + "\r\nMIME-Version: 1.0\r\n";
    }

    static byte[] manyParts(int parts, String subject) {
        return (head(subject) + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                        + "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n".repeat(parts) + "--b--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] deep(int levels) {
        var text = new StringBuilder(head("deep"));
        for (var i = 0; i < levels; i++) {
            text.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        return text.append("Content-Type: text/plain\r\n\r\nx\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    static byte[] mailsInMails(int levels) {
        return (head("mails") + "Content-Type: message/rfc822\r\n\r\n".repeat(levels) + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] manyHeaders(int headers) {
        return (head("headers") + "X-Padding: x\r\n".repeat(headers) + "\r\nx").getBytes(StandardCharsets.UTF_8);
    }

    /** As programs write it that keep no standard; each letter is one more step for who reads it by a pattern. */
    static byte[] longFileName(int length, String subject) {
        return (head(subject) + "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\""
                        + "\u0101".repeat(length) + "\"\r\n\r\nx\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] longHeader(int length) {
        return (head("long") + "X-Long: " + "x".repeat(length) + "\r\n\r\nx").getBytes(StandardCharsets.UTF_8);
    }
}
