package lv.viis.registration.letters.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.DemoTrustEnvironment;
import lv.viis.registration.Given;
import lv.viis.registration.applying.accessapplication.SettleApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The day ends while what somebody sent in time still waits to be looked at. */
@QuarkusTest
@Tag("F3")
class InTimeTest {

    private static final Duration LATER = Duration.ofMinutes(11);

    @Inject
    ExpireLetters expireLetters;

    @Inject
    SettleApplication settleApplication;

    @Inject
    AgroalDataSource database;

    private Given.Waiting waiting;

    @BeforeEach
    void anApplicationWaitsForSignatures() {
        waiting = Given.waiting();
    }

    /** Signed by the employee, for whose certificate nobody answers now. */
    private byte[] undecided() {
        var employee = waiting.employee();
        var trust = DemoTrustEnvironment.trust();
        var signer = trust.issue(SignerProfile.person(employee.code(), employee.givenName(), employee.surname())
                .answeredAt("http://127.0.0.1:" + DemoTrustEnvironment.responderPort() + "/ocsp"));
        return trust.sign(
                signer,
                SignatureOptions.complete().withLevel(SignatureOptions.Level.T),
                Map.of("letter.pdf", waiting.document(waiting.commitment())));
    }

    private static io.restassured.response.ValidatableResponse mailed(byte[] file) {
        var mail = """
                From: stranger-%1$s@example.test\r
                Message-ID: <%1$s@example.test>\r
                MIME-Version: 1.0\r
                Content-Type: application/octet-stream; name="a.asice"\r
                Content-Disposition: attachment; filename="a.asice"\r
                Content-Transfer-Encoding: base64\r
                \r
                """.formatted(UUID.randomUUID()) + Base64.getMimeEncoder().encodeToString(file) + "\r\n";
        return Given.by(Tokens.of(UUID.randomUUID())
                        .roles("IZM_CLERK")
                        .country()
                        .sign())
                .contentType("message/rfc822")
                .body(mail.getBytes(StandardCharsets.US_ASCII))
                .post("/v1/mails")
                .then()
                .statusCode(201);
    }

    private void theDayEnds() throws SQLException {
        sql("update letter set expires_at = now() + interval '5 min' where employer_id = '" + waiting.employer() + "'");
        sql("update access_application set deadline = now() + interval '5 min' where id = '" + waiting.id() + "'");
        var later = Instant.now().plus(LATER);
        expireLetters.expire(later);
        settleApplication.settle(UUID.fromString(waiting.id()), false, later);
    }

    private String letter(String id) {
        return given().auth()
                .oauth2(waiting.head().token())
                .get("/v1/letters/" + id)
                .then()
                .statusCode(200)
                .extract()
                .path("state");
    }

    @Test
    void nothing_came_and_both_end() throws SQLException {
        theDayEnds();
        assertThat(letter(waiting.commitment())).isEqualTo("EXPIRED");
        assertThat(waiting.state()).isEqualTo("EXPIRED");
    }

    @Test
    void an_application_waits_for_a_file_that_was_handed_in() throws SQLException {
        waiting.sign(waiting.commitment(), waiting.employee(), undecided())
                .then()
                .statusCode(202);
        theDayEnds();
        assertThat(waiting.state()).isEqualTo("AWAITING_SIGNATURES");
        assertThat(letter(waiting.commitment())).isEqualTo("ISSUED");
        assertThat(letter(waiting.headLetter())).isEqualTo("EXPIRED");
    }

    @Test
    void letter_and_application_wait_for_a_mail_that_is_looked_into() throws SQLException {
        mailed(undecided()).body("state", equalTo("RECEIVED"));
        theDayEnds();
        assertThat(letter(waiting.commitment())).isEqualTo("ISSUED");
        assertThat(waiting.state()).isEqualTo("AWAITING_SIGNATURES");
    }

    @Test
    void letter_and_application_wait_for_a_mail_that_a_clerk_has() throws SQLException {
        // By the head, not the employee: refused, and told to nobody, as the sender is not known.
        mailed(waiting.head().sign(waiting.document(waiting.commitment())))
                .body("state", equalTo("TO_CLERK"))
                .body("findings[0].outcome", equalTo("signer-is-not-the-user"));
        theDayEnds();
        assertThat(letter(waiting.commitment())).isEqualTo("ISSUED");
        assertThat(letter(waiting.headLetter())).isEqualTo("EXPIRED");
        assertThat(waiting.state()).isEqualTo("AWAITING_SIGNATURES");
    }

    @Test
    void a_mail_that_came_too_late_keeps_nothing() throws SQLException {
        // Of a day on which no other mail came: one that a clerk still has would keep letter and application.
        sql("update letter set issued_at = '2001-01-01', expires_at = '2001-01-02' where employer_id = '"
                + waiting.employer() + "'");
        sql("update access_application set deadline = '2001-01-02' where id = '" + waiting.id() + "'");
        mailed(undecided()).body("state", equalTo("TO_CLERK")).body("findings[0].outcome", equalTo("letter-expired"));
        var later = Instant.now().plus(LATER);
        expireLetters.expire(later);
        settleApplication.settle(UUID.fromString(waiting.id()), false, later);
        assertThat(letter(waiting.commitment())).isEqualTo("EXPIRED");
        assertThat(waiting.state()).isEqualTo("EXPIRED");
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
