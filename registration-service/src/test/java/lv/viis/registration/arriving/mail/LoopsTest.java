package lv.viis.registration.arriving.mail;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lv.viis.registration.Given;
import lv.viis.registration.letters.notification.QueueNotification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Machines are not answered, and what comes back is noticed. */
@QuarkusTest
class LoopsTest {

    /** Something that would be answered if a person had sent it. */
    private static TestMail unclear(String from) {
        return TestMail.from(from).subject("Kods 2A3B4C5D6E");
    }

    private static String somebody() {
        return "somebody-" + UUID.randomUUID() + "@example.test";
    }

    @Test
    void a_person_is_answered() {
        unclear(somebody()).handIn().then().body("state", equalTo("TO_CLERK")).body("answered", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, auto-replied",
        "Auto-Submitted, auto-generated",
        "Precedence, bulk",
        "X-Loop, viis@example.test",
        "List-Id, <list.example.test>",
        "Return-Path, <>"
    })
    void a_machine_is_not_answered(String header, String value) {
        unclear(somebody()).header(header, value).handIn().then().body("answered", equalTo(false));
    }

    @ParameterizedTest
    @Tag("S17")
    @ValueSource(
            strings = {
                "mx.example.test; dmarc=fail header.from=example.test",
                "MX.Example.TEST 1; spf=pass smtp.mailfrom=example.test;\r\n\tDMARC = Fail (p=none (dis=none))",
                "mx.example.test; dmarc/1=fail; dkim=pass"
            })
    void a_sender_who_did_not_write_it_is_not_answered_but_heard(String results) {
        unclear(somebody())
                .header("Authentication-Results", results)
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("LETTER_NOT_FOUND"))
                .body("answered", equalTo(false));
    }

    @ParameterizedTest
    @Tag("S17")
    @ValueSource(
            strings = {
                "mx.example.test; dmarc=pass header.from=example.test",
                "mx.example.test; none",
                "elsewhere.example.test; dmarc=fail"
            })
    void a_sender_of_whom_our_server_says_no_ill_is_answered(String results) {
        unclear(somebody())
                .header("Authentication-Results", results)
                .handIn()
                .then()
                .body("answered", equalTo(true));
    }

    private static byte[] withFields(String... results) {
        var fields = new StringBuilder();
        for (var one : results) {
            fields.append("Authentication-Results: ").append(one).append("\r\n");
        }
        var raw = new String(unclear(somebody()).raw(), StandardCharsets.ISO_8859_1);
        return (fields + raw).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    @Tag("S17")
    void only_the_topmost_word_of_our_own_server_counts() {
        // What the sender wrote itself stands below.
        TestMail.handIn(withFields("mx.example.test; dmarc=fail", "mx.example.test; dmarc=pass"))
                .then()
                .body("answered", equalTo(false));
        TestMail.handIn(withFields("mx.example.test; dmarc=pass", "mx.example.test; dmarc=fail"))
                .then()
                .body("answered", equalTo(true));
        // Another server's is on top of it.
        TestMail.handIn(withFields("relay.example.test; dmarc=pass", "mx.example.test; dmarc=fail"))
                .then()
                .body("answered", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"viis@example.test", "VIIS@example.test", "mailer-daemon@example.test", "no-reply@example.lv"})
    void neither_we_nor_programs_are_answered(String from) {
        unclear(from).handIn().then().body("answered", equalTo(false));
    }

    @Test
    void a_machine_that_brings_a_signed_letter_is_heard_but_not_answered() {
        var waiting = Given.waiting();
        TestMail.from("lietvedis@example.lv")
                .header("Auto-Submitted", "auto-generated")
                .attach("a.asice", waiting.employee().sign(waiting.document(waiting.commitment())))
                .handIn()
                .then()
                .body("state", equalTo("MATCHED"))
                .body("findings.outcome", contains("ACCEPTED"))
                .body("answered", equalTo(false));
    }

    @Test
    void a_sender_who_writes_too_much_is_not_answered_any_more() {
        var busy = somebody();
        for (var i = 0; i < 40; i++) {
            unclear(busy).text("no. " + i).handIn().then().statusCode(201).body("answered", equalTo(true));
        }
        unclear(busy).text("one more").handIn().then().statusCode(201).body("answered", equalTo(false));
        unclear(somebody()).handIn().then().body("answered", equalTo(true));
    }

    @Inject
    QueueNotification queueNotification;

    private static byte[] report(String messageId, String action) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@example.test
                To: viis@example.test
                Subject: Undelivered Mail 2A3B4C5D6E
                Message-ID: <%s@example.test>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                I'm sorry.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mail.example.test

                Final-Recipient: rfc822; somebody@example.test
                Action: %s
                Status: 5.1.1

                --b
                Content-Type: message/rfc822

                From: viis@example.test
                Message-ID: %s
                Subject: VIIS

                text
                --b--
                """.formatted(UUID.randomUUID(), action, messageId)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void notificationIs(UUID application, String state, String fault) {
        given().auth()
                .oauth2(TestMail.clerk())
                .get("/v1/notifications?applicationId=" + application)
                .then()
                .body("items.state", contains(state))
                .body("items.fault", contains(fault));
    }

    @Test
    @Tag("A22")
    void a_bounce_shows_the_notification_among_the_undeliverable() {
        var application = UUID.randomUUID();
        var messageId = SentNotice.send(queueNotification, application, somebody());
        TestMail.handIn(report(messageId, "delayed")).then().body("state", equalTo("AUTOMATIC"));
        notificationIs(application, "SENT", null);
        TestMail.handIn(report(messageId, "failed"))
                .then()
                .body("state", equalTo("AUTOMATIC"))
                .body("answered", equalTo(false));
        notificationIs(application, "UNDELIVERABLE", "BOUNCED");
    }
}
