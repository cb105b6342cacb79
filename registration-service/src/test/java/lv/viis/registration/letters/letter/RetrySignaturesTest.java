package lv.viis.registration.letters.letter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.Tokens;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.DemoTrustServer;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.Signer;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.DemoTrustEnvironment;
import lv.viis.registration.Given;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signatures with a time stamp and no revocation data, while the authority answers about revocation or does not (D5). */
@QuarkusTest
@Tag("D5")
class RetrySignaturesTest {

    @Inject
    RetrySignatures retrySignatures;

    @Inject
    io.agroal.api.AgroalDataSource dataSource;

    @Inject
    PendingSignatures pendingSignatures;

    private Given.Waiting waiting;
    private DemoTrust trust;
    private Signer signer;

    @BeforeEach
    void anEmployeeWithACertificateThatNamesTheResponder() {
        waiting = Given.waiting();
        trust = DemoTrustEnvironment.trust();
        var employee = waiting.employee();
        signer = trust.issue(SignerProfile.person(employee.code(), employee.givenName(), employee.surname())
                .answeredAt("http://127.0.0.1:" + DemoTrustEnvironment.responderPort() + "/ocsp"));
    }

    private byte[] stamped() {
        return trust.sign(
                signer,
                SignatureOptions.complete().withLevel(SignatureOptions.Level.T),
                Map.of("letter.pdf", waiting.document(waiting.commitment())));
    }

    private DemoTrustServer responder() throws Exception {
        return new DemoTrustServer(trust, DemoTrustEnvironment.responderPort());
    }

    private ValidatableResponse handIn(byte[] file) {
        return waiting.sign(waiting.commitment(), waiting.employee(), file).then();
    }

    private ValidatableResponse signature() {
        return given().auth()
                .oauth2(waiting.employee().token())
                .get("/v1/letters/" + waiting.commitment() + "/signature")
                .then();
    }

    private void handedInWhileTheResponderIsDown(byte[] file) {
        handIn(file)
                .statusCode(202)
                .header("Location", endsWith("/v1/letters/" + waiting.commitment() + "/signature"))
                .body("state", equalTo("WAITING"))
                .body("nextAttemptAt", notNullValue());
    }

    @Test
    void with_the_responder_up_it_is_accepted_at_once() throws Exception {
        signature().statusCode(404).body("code", equalTo("not-found"));
        try (var up = responder()) {
            handIn(stamped()).statusCode(200).body("state", equalTo("ACCEPTED"));
        }
        signature().statusCode(200).body("state", equalTo("ACCEPTED")).body("retriedUntil", nullValue());
    }

    @Test
    void what_cannot_be_told_now_waits_and_is_accepted_when_the_responder_is_back() throws Exception {
        var file = stamped();
        handedInWhileTheResponderIsDown(file);
        retrySignatures.retry(Instant.now());
        signature().body("state", equalTo("WAITING"));

        try (var up = responder()) {
            retrySignatures.retry(Instant.now().plus(Duration.ofMinutes(11)));
        }
        signature().body("state", equalTo("ACCEPTED"));
        handIn(file).statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void the_same_file_again_keeps_its_place_also_from_many_at_once() throws Exception {
        var file = stamped();
        handedInWhileTheResponderIsDown(file);
        String until = signature().extract().path("retriedUntil");
        var pool = Executors.newFixedThreadPool(8);
        var answers = pool.invokeAll(IntStream.range(0, 16)
                .<java.util.concurrent.Callable<Integer>>mapToObj(
                        i -> () -> handIn(file).extract().statusCode())
                .toList());
        pool.shutdown();
        for (var answer : answers) {
            assertThat(answer.get()).isEqualTo(202);
        }
        signature().body("retriedUntil", equalTo(until));
    }

    @Test
    void after_a_day_it_is_refused_and_both_are_told_and_another_file_may_come() throws Exception {
        handedInWhileTheResponderIsDown(stamped());
        for (var hour = 1; hour <= 25; hour++) {
            retrySignatures.retry(Instant.now().plus(Duration.ofHours(hour)));
        }
        signature().body("state", equalTo("REFUSED")).body("refusal", equalTo("signature-indeterminate"));
        given().auth()
                .oauth2(waiting.head().token())
                .get(waiting.path() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.what", hasItem("SIGNATURE_REFUSED"));

        try (var up = responder()) {
            handIn(stamped()).statusCode(200).body("state", equalTo("ACCEPTED"));
        }
        signature().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void a_certificate_that_was_revoked_before_the_stamp_is_refused_at_once() throws Exception {
        var file = stamped();
        trust.revoke(signer, Instant.now().minus(Duration.ofMinutes(5)));
        try (var up = responder()) {
            handIn(file).statusCode(422).body("code", equalTo("signature-indeterminate"));
        }
        signature().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void a_certificate_found_revoked_when_the_responder_is_back_is_refused_then() throws Exception {
        var file = stamped();
        handedInWhileTheResponderIsDown(file);
        trust.revoke(signer, Instant.now().minus(Duration.ofMinutes(5)));
        try (var up = responder()) {
            retrySignatures.retry(Instant.now().plus(Duration.ofMinutes(11)));
        }
        signature().body("state", equalTo("REFUSED")).body("refusal", equalTo("signature-indeterminate"));
    }

    @Test
    void another_persons_file_is_refused_when_its_signature_can_be_told() throws Exception {
        var stranger = trust.issue(SignerProfile.person("161175-19997", "Anna", "Ozola")
                .answeredAt("http://127.0.0.1:" + DemoTrustEnvironment.responderPort() + "/ocsp"));
        handedInWhileTheResponderIsDown(trust.sign(
                stranger,
                SignatureOptions.complete().withLevel(SignatureOptions.Level.T),
                Map.of("letter.pdf", waiting.document(waiting.commitment()))));
        try (var up = responder()) {
            retrySignatures.retry(Instant.now().plus(Duration.ofMinutes(11)));
        }
        signature().body("state", equalTo("REFUSED")).body("refusal", equalTo("signer-is-not-the-user"));
    }

    @Test
    @Tag("D21")
    void a_file_that_came_in_time_counts_though_the_letter_has_run_out_since() throws Exception {
        handedInWhileTheResponderIsDown(stamped());
        runsOutAt(Instant.now().plus(Duration.ofMinutes(5)));
        var later = Instant.now().plus(Duration.ofMinutes(11));
        // The job lets none expire that a file waits for.
        expireLetters.expire(later);
        try (var up = responder()) {
            retrySignatures.retry(later);
        }
        signature().body("state", equalTo("ACCEPTED"));
    }

    private void runsOutAt(Instant end) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("update Letter l set l.expiresAt = :end where l.id = :letter")
                        .setParameter("end", end)
                        .setParameter("letter", UUID.fromString(waiting.commitment()))
                        .executeUpdate());
    }

    @Inject
    EntityManager database;

    @Inject
    ExpireLetters expireLetters;

    @Test
    void a_letter_that_nobody_signed_expires_and_takes_no_signature_any_more() {
        runsOutAt(Instant.now());
        expireLetters.expire(Instant.now());
        handIn(stamped()).statusCode(409).body("code", equalTo("letter-expired"));
    }

    @Test
    void another_file_that_passes_takes_the_place_of_the_one_that_waits() throws Exception {
        handedInWhileTheResponderIsDown(stamped());
        handIn(waiting.employee().sign(waiting.document(waiting.commitment()))).statusCode(200);
        retrySignatures.retry(Instant.now().plus(Duration.ofHours(25)));
        signature().body("state", equalTo("ACCEPTED"));
    }

    /** Two bring one file, and it is accepted for the one before the other, who could not be told, has put it aside. */
    @Test
    void one_that_waits_after_it_was_accepted_is_not_tried_for_ever() throws Exception {
        var file = stamped();
        var letter = UUID.fromString(waiting.commitment());
        try (var up = responder()) {
            handIn(file).statusCode(200);
        }
        QuarkusTransaction.requiringNew().run(() -> pendingSignatures.put(letter, file, Instant.now()));
        retrySignatures.retry(Instant.now().plus(Duration.ofMinutes(11)));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> pendingSignatures.findByIdOptional(letter).isPresent()))
                .isFalse();
        signature().body("state", equalTo("ACCEPTED"));
    }

    @Test
    void it_is_not_for_the_user_of_the_school_next_door() {
        handedInWhileTheResponderIsDown(stamped());
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .get("/v1/letters/" + waiting.commitment() + "/signature")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    @Tag("F3")
    void one_whose_judging_fails_is_refused_after_a_day_and_the_others_are_judged() throws Exception {
        handedInWhileTheResponderIsDown(stamped());
        // As if its judging ended by a fault of ours, every time.
        sql(
                "update pending_signature set sealed = '\\x00', next_attempt_at = now() - interval '1 h' where letter_id = '"
                        + waiting.commitment() + "'");
        var poisonous = waiting;
        anEmployeeWithACertificateThatNamesTheResponder();
        handedInWhileTheResponderIsDown(stamped());
        try (var up = responder()) {
            retrySignatures.retry(Instant.now().plus(Duration.ofMinutes(11)));
        }
        signature().body("state", equalTo("ACCEPTED"));

        waiting = poisonous;
        signature().body("state", equalTo("WAITING"));
        for (var hour = 1; hour <= 25; hour++) {
            retrySignatures.retry(Instant.now().plus(Duration.ofHours(hour)));
        }
        signature().body("state", equalTo("REFUSED")).body("refusal", equalTo("signature-indeterminate"));
    }

    private void sql(String statement) throws java.sql.SQLException {
        try (var connection = dataSource.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }
}
