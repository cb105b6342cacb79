package lv.viis.registration.arriving.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import lv.viis.registration.Given;
import lv.viis.registration.MailServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of people in which a list, a group or a device had a hand: they are read like any other, and not answered. */
@QuarkusTest
@Tag("F1")
class PassedOnMailTest {

    private static Given.Waiting waiting;

    @Inject
    ReadMailbox readMailbox;

    private static Given.Waiting waiting() {
        if (waiting == null) {
            waiting = Given.waiting();
        }
        return waiting;
    }

    private static TestMail passedOn(String headers) {
        var mail =
                TestMail.from("somebody-" + UUID.randomUUID() + "@example.test").subject("VIIS");
        for (var header : headers.split(" \\| ")) {
            mail.header(
                    header.substring(0, header.indexOf(':')),
                    header.substring(header.indexOf(':') + 1).strip());
        }
        return mail;
    }

    private static String code() {
        return Given.by(waiting().head().token())
                .get("/v1/letters/" + waiting().commitment())
                .then()
                .extract()
                .path("code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <skola.example.test> | Precedence: list",
                "List-Unsubscribe: <mailto:off@example.test>",
                "List-Unsubscribe: <https://example.test/off> | List-Unsubscribe-Post: List-Unsubscribe=One-Click",
                "Precedence: list | Mailing-list: list skola@example.test; contact skola+owners@example.test"
                        + " | List-ID: <skola.example.test> | X-Google-Group-Id: 1 | List-Post: <https://groups.example.test/>",
                "Precedence: bulk | X-Mailer: scanner",
                "Precedence: junk",
                "X-Loop: skola@example.test",
                "Return-Path: <>",
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-forwarded",
                "X-Auto-Response-Suppress: All"
            })
    void a_letters_code_and_a_scan_wait_for_a_clerk(String headers) {
        passedOn(headers)
                .text("Pielikumā " + code())
                .attach("scan.pdf", waiting().document(waiting().commitment()))
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("UNSIGNED_COPY"))
                .body("answered", equalTo(false));
        passedOn(headers)
                .subject("Kods 2A3B4C5D6E")
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("LETTER_NOT_FOUND"))
                .body("answered", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Id: <skola.example.test> | Precedence: list",
                "List-Unsubscribe: <mailto:off@example.test>",
                "Precedence: bulk",
                "X-Loop: skola@example.test",
                "Return-Path: <>",
                "Auto-Submitted: no",
                "X-Auto-Response-Suppress: OOF, AutoReply",
                "Auto-Submitted: auto-generated | X-MS-Exchange-Inbox-Rules-Loop: anna@example.test"
            })
    void a_question_is_one(String headers) {
        passedOn(headers)
                .text("Kā lai iesniedz?")
                .handIn()
                .then()
                .body("state", equalTo("QUESTION"))
                .body("answered", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied (vacation)",
                "Auto-Submitted: auto-generated",
                "X-Autoreply: yes",
                "Precedence: auto_reply",
                "From: Mail Delivery System <MAILER-DAEMON@example.test>"
            })
    void a_machine_that_brings_nothing_asks_for_nothing(String headers) {
        passedOn(headers)
                .text("Esmu atvaļinājumā.")
                .handIn()
                .then()
                .body("state", equalTo("AUTOMATIC"))
                .body("answered", equalTo(false));
        if (!headers.startsWith("From")) {
            passedOn(headers)
                    .attach("iesniegums.docx", new byte[] {1, 2, 3})
                    .handIn()
                    .then()
                    .body("state", equalTo("QUESTION"))
                    .body("answered", equalTo(false));
        }
    }

    @Test
    void a_question_to_a_list_goes_to_the_questions_folder() {
        var subject = "Jautājums " + UUID.randomUUID();
        MailServer.put(
                "Letters",
                passedOn("List-Id: <skola.example.test> | Precedence: list")
                        .subject(subject)
                        .text("Kā?")
                        .raw());
        readMailbox.read();
        assertThat(MailServer.subjects("Questions")).containsOnlyOnce(subject);
        assertThat(MailServer.subjects("Done")).doesNotContain(subject);
    }
}
