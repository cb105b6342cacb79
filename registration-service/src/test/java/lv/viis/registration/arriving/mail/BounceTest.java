package lv.viis.registration.arriving.mail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import lv.viis.registration.letters.notification.QueueNotification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails that came back, told in every form in which mail servers tell it. */
@QuarkusTest
@Tag("F4")
class BounceTest {

    /** A report; {@code §ID}, {@code §ADDRESS} and {@code §XTEXT} stand for what is known of the mail that came back. */
    private record Report(String label, String raw) {

        byte[] of(String messageId, String address) {
            return RawMail.of(raw.replace("§ID", messageId.replaceAll("[<>]", ""))
                    .replace("§XTEXT", address.replace("+", "+2B").replace("=", "+3D"))
                    .replace("§ADDRESS", address));
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private static final String HEAD = """
            Return-Path: <>
            From: Mail Delivery System <MAILER-DAEMON@mx.example.test>
            To: viis@example.test
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            """;

    private static Report report(String label, String status, String statusType, String returned) {
        return new Report(
                label,
                HEAD
                        + """
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain; charset=utf-8

                I'm sorry.
                --b
                Content-Type: %s

                Reporting-MTA: dns; mx.example.test

                %s
                --b%s
                """.formatted(
                                        statusType,
                                        status.strip() + "\n",
                                        returned == null ? "--" : "\n" + returned.strip() + "\n\n--b--"));
    }

    private static final String FAILED =
            "Final-Recipient: rfc822; §ADDRESS\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 no";
    private static final String STATUS = "message/delivery-status";
    private static final String RETURNED =
            "Content-Type: message/rfc822\n\nFrom: viis@example.test\nMessage-ID: <§ID>\n\nx";

    static java.util.stream.Stream<Report> failures() {
        return java.util.stream.Stream.of(
                report("the whole mail", FAILED, STATUS, RETURNED),
                report("headers", FAILED, STATUS, "Content-Type: text/rfc822-headers\n\nMessage-Id:\n <§ID>"),
                report(
                        "a status of any alphabet, headers too",
                        "Final-Recipient: utf-8; §ADDRESS\nAction: failed\nStatus: 5.1.1",
                        "message/global-delivery-status",
                        "Content-Type: message/global-headers\n\nMessage-ID: <§ID>"),
                report(
                        "a mail of any alphabet",
                        FAILED,
                        "message/global-delivery-status; charset=utf-8",
                        "Content-Type: message/global\nContent-Transfer-Encoding: 8bit\n\nSubject: Ā\nMessage-ID: <§ID>\n\nx"),
                report(
                        "comments and a folded field",
                        FAILED.replace("failed", "(for good)\n  Failed (5.1.1)"),
                        STATUS,
                        RETURNED),
                report("no action but a permanent status", FAILED.replace("Action: failed\n", ""), STATUS, RETURNED),
                report(
                        "one of two",
                        "Final-Recipient: rfc822; other@example.test\nAction: relayed\nStatus: 2.0.0\n\n" + FAILED,
                        STATUS,
                        RETURNED),
                report("the envelope", "Original-Envelope-Id: §ID\n\n" + FAILED, STATUS, null),
                report("the address alone", FAILED, STATUS, null),
                report(
                        "an address as it was first, escaped",
                        "Original-Recipient: rfc822;§XTEXT\nFinal-Recipient: rfc822; other@example.test\nAction: failed\nStatus: 5.1.1",
                        STATUS,
                        null),
                report(
                        "capitals in the address",
                        FAILED.replace("rfc822; §ADDRESS", "RFC822;<§ADDRESS>"),
                        STATUS,
                        null),
                new Report(
                        "a report in another mail's parts",
                        report("", FAILED, STATUS, RETURNED)
                                .raw()
                                .replace("multipart/report; report-type=delivery-status", "multipart/mixed")),
                new Report("base64", HEAD + """
                        Content-Type: multipart/report; boundary="b"

                        --b
                        Content-Type: message/delivery-status
                        Content-Transfer-Encoding: base64

                        UmVwb3J0aW5nLU1UQTogZG5zOyBteA0KDQpBY3Rpb246IGZhaWxlZA0K
                        --b
                        Content-Type: message/rfc822

                        Message-ID: <§ID>

                        x
                        --b--
                        """),
                new Report("Exim", """
                        Return-path: <>
                        X-Failed-Recipients: §ADDRESS
                        Auto-Submitted: auto-replied
                        From: Mail Delivery System <Mailer-Daemon@mx.example.test>
                        Subject: Mail delivery failed: returning message to sender

                        This message was created automatically by mail delivery software.

                          §ADDRESS
                            all relevant MX records point to non-existent hosts

                        ------ This is a copy of the message, including all the headers. ------

                        Return-path: <viis@example.test>
                        From: VIIS <viis@example.test>
                        Message-Id: <§ID>

                        text
                        """),
                new Report("Exim without a copy", """
                        X-Failed-Recipients: §ADDRESS
                        From: Mail Delivery System <Mailer-Daemon@mx.example.test>
                        Subject: Mail delivery failed: returning message to sender

                        A message that you sent could not be delivered.
                        """),
                new Report("qmail", """
                        Return-Path: <>
                        From: MAILER-DAEMON@mx.example.test
                        Subject: failure notice

                        Hi. This is the qmail-send program at mx.example.test.
                        I'm afraid I wasn't able to deliver your message to the following addresses.
                        This is a permanent error; I've given up. Sorry it didn't work out.

                        <§ADDRESS>:
                        Sorry, no mailbox here by that name. (#5.1.1)

                        --- Below this line is a copy of the message.

                        Message-ID: <§ID>

                        text
                        """),
                new Report("Exchange, in words", """
                        Return-Path: <>
                        From: Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.test>
                        Subject: Undeliverable: VIIS
                        In-Reply-To: <§ID>
                        Content-Type: text/html; charset=utf-8

                        <p>Your message couldn't be delivered.</p><p>Message-ID: &lt;§ID&gt;</p>
                        """));
    }

    static java.util.stream.Stream<Report> no_failures() {
        return java.util.stream.Stream.of(
                report(
                        "late",
                        FAILED.replace("Action: failed", "Action: delayed").replace("5.1.1", "4.4.1"),
                        STATUS,
                        RETURNED),
                report(
                        "late, with words",
                        FAILED.replace("Action: failed", "Action: delayed").replace("550 no", "action: failed"),
                        STATUS,
                        RETURNED),
                report(
                        "passed on",
                        FAILED.replace("Action: failed", "Action: relayed").replace("5.1.1", "2.0.0"),
                        STATUS,
                        null),
                report(
                        "passed on, and only another one failed",
                        FAILED.replace("Action: failed", "Action: relayed").replace("5.1.1", "2.0.0")
                                + "\n\nFinal-Recipient: rfc822; other@example.test\nAction: failed\nStatus: 5.1.1",
                        STATUS,
                        null),
                report("of another mail to the same", FAILED, STATUS, RETURNED.replace("§ID", "other@example.test")),
                new Report("read", HEAD + """
                        Content-Type: multipart/report; report-type=disposition-notification; boundary="b"

                        --b
                        Content-Type: message/disposition-notification

                        Final-Recipient: rfc822; §ADDRESS
                        Original-Message-ID: <§ID>
                        Disposition: automatic-action/MDN-sent-automatically; deleted
                        --b--
                        """),
                new Report("Exim, late", """
                        Return-path: <>
                        Auto-Submitted: auto-replied
                        From: Mail Delivery System <Mailer-Daemon@mx.example.test>
                        Subject: Warning: message 1abc delayed 24 hours

                        A message that you sent has not yet been delivered.
                        Message-ID: <§ID>
                        """));
    }

    @Inject
    QueueNotification queueNotification;

    private String sent(UUID application, String address) {
        var messageId = SentNotice.send(queueNotification, application, address);
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> is(application, "SENT"));
        return messageId;
    }

    private static void is(UUID application, String state) {
        given().auth()
                .oauth2(TestMail.clerk())
                .get("/v1/notifications?applicationId=" + application)
                .then()
                .body("items.state", contains(state));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_came_back_is_undeliverable(Report report) {
        var application = UUID.randomUUID();
        var address = "anna+viis-" + UUID.randomUUID().toString().substring(0, 8) + "@example.test";
        var messageId = sent(application, address);
        TestMail.handIn(report.of(messageId, address))
                .then()
                .body("state", equalTo("AUTOMATIC"))
                .body("answered", equalTo(false));
        is(application, "UNDELIVERABLE");
    }

    @ParameterizedTest
    @MethodSource("no_failures")
    void what_is_only_late_or_passed_on_or_read_is_sent(Report report) {
        var application = UUID.randomUUID();
        var address = "anna+viis-" + UUID.randomUUID().toString().substring(0, 8) + "@example.test";
        var messageId = sent(application, address);
        TestMail.handIn(report.of(messageId, address))
                .then()
                .body("state", equalTo("AUTOMATIC"))
                .body("answered", equalTo(false));
        is(application, "SENT");
    }
}
