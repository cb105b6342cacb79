package lv.viis.registration.arriving.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.viis.demotrust.DemoTrustServer;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.demotrust.SignerProfile;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.DemoTrustEnvironment;
import lv.viis.registration.Given;
import lv.viis.registration.MailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mails with letters in them, signed for real. */
@QuarkusTest
class ReceiveMailTest {

    private static final String EMPLOYEE = "lietvedis@example.lv";
    private static final String HEAD = "direktore@example.lv";

    @Inject
    ProcessWaitingMails processWaitingMails;

    private Given.Waiting waiting;

    @BeforeEach
    void anApplicationWaitsForSignatures() {
        waiting = Given.waiting();
    }

    private static String stranger() {
        return "stranger-" + UUID.randomUUID() + "@example.test";
    }

    private String of(String letter, String field) {
        return given().auth()
                .oauth2(waiting.head().token())
                .get("/v1/letters/" + letter)
                .then()
                .statusCode(200)
                .extract()
                .path(field);
    }

    private byte[] signedCommitment() {
        return waiting.employee().sign(waiting.document(waiting.commitment()));
    }

    private static List<MailServer.Received> answers(String address, String code) {
        return MailServer.inbox(address).stream()
                .filter(mail -> mail.subject().contains("Your mail has come")
                        && mail.text().contains(code))
                .toList();
    }

    private static Response clerkGets(String path) {
        return given().auth().oauth2(TestMail.clerk()).get("/v1/mails/" + path);
    }

    private static Response clerkDoes(String path, String body) {
        return given().auth()
                .oauth2(TestMail.clerk())
                .contentType("application/json")
                .body(body)
                .post("/v1/mails/" + path);
    }

    @Test
    @Tag("D5")
    void a_signed_letter_is_accepted_and_its_sender_told() {
        var code = of(waiting.commitment(), "code");
        TestMail.from(EMPLOYEE)
                .subject("Saistību raksts " + code)
                .attach("saistību raksts.asice", signedCommitment())
                .handIn()
                .then()
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .body("findings", hasSize(1))
                .body("findings[0].letterId", equalTo(waiting.commitment()))
                .body("findings[0].outcome", equalTo("ACCEPTED"))
                .body("answered", equalTo(true));

        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("ACCEPTED");
        await().atMost(Duration.ofSeconds(40))
                .until(() -> answers(EMPLOYEE, code).size() == 1);
        assertThat(answers(EMPLOYEE, code).get(0).text())
                .contains(code + ": paraksts ir pieņemts", code + ": the signature is accepted");
    }

    @Test
    @Tag("D5")
    void what_was_signed_finds_its_letter_without_a_code() {
        var head = waiting.head().sign(waiting.document(waiting.headLetter()));
        TestMail.from(HEAD)
                .subject("VIIS")
                .attach("1.asice", head)
                .attach("2.asice", signedCommitment())
                .handIn()
                .then()
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .body("findings.outcome", equalTo(List.of("ACCEPTED", "ACCEPTED")));
        waiting.submit(given().auth()
                        .oauth2(waiting.head().token())
                        .get(waiting.path())
                        .then()
                        .extract()
                        .jsonPath()
                        .getLong("version"))
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("D5")
    @Tag("D20")
    void what_was_signed_says_for_which_letter_whatever_the_codes_in_the_mail_and_in_the_names_say() {
        var code = of(waiting.headLetter(), "code");
        TestMail.from(EMPLOYEE)
                .subject(code)
                .text("Pielikumā " + code)
                .attach(code + ".asice", signedCommitment())
                .handIn()
                .then()
                .statusCode(201)
                .body("findings", hasSize(1))
                .body("findings[0].letterId", equalTo(waiting.commitment()))
                .body("findings[0].outcome", equalTo("ACCEPTED"));
        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("ACCEPTED");
        assertThat((String) of(waiting.headLetter(), "state")).isEqualTo("ISSUED");
    }

    @Test
    @Tag("D5")
    void a_signed_pdf_finds_its_letter_by_the_pdf_it_began_as() {
        TestMail.from(EMPLOYEE)
                .attach("skenēts.pdf", waiting.employee().signPdf(waiting.document(waiting.commitment())))
                .handIn()
                .then()
                .statusCode(201)
                .body("state", equalTo("MATCHED"))
                .body("findings[0].outcome", equalTo("ACCEPTED"));
    }

    @Test
    void a_stranger_who_brings_a_signed_letter_learns_nothing_of_it() {
        var stranger = stranger();
        var code = of(waiting.commitment(), "code");
        TestMail.from(stranger)
                .subject(code)
                .attach("a.asice", signedCommitment())
                .handIn()
                .then()
                .body("findings[0].outcome", equalTo("ACCEPTED"));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !MailServer.inbox(stranger).isEmpty());
        assertThat(MailServer.inbox(stranger)).hasSize(1);
        assertThat(MailServer.inbox(stranger).get(0).text())
                .doesNotContain(code)
                .doesNotContain(waiting.id())
                .doesNotContain("accepted")
                .doesNotContain("Ģimnāzija");
    }

    @Test
    @Tag("D3")
    void a_refusal_is_told_to_whom_the_letter_concerns_and_else_to_a_clerk() {
        var code = of(waiting.commitment(), "code");
        var byHead = waiting.head().sign(waiting.document(waiting.commitment()));
        TestMail.from(HEAD)
                .subject(code)
                .attach("a.asice", byHead)
                .handIn()
                .then()
                .body("state", equalTo("MATCHED"))
                .body("findings[0].outcome", equalTo("signer-is-not-the-user"));
        TestMail.from(stranger())
                .subject(code)
                .attach("a.asice", byHead)
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("REFUSED"));
        await().atMost(Duration.ofSeconds(40)).until(() -> answers(HEAD, code).size() == 1);
        assertThat(answers(HEAD, code).get(0).text()).contains("the signer is not the user");
        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("ISSUED");
    }

    @Test
    void a_signed_file_without_a_letter_waits_for_a_clerk_who_looks_at_it_and_each_look_is_recorded() {
        var container = waiting.employee().sign("another".getBytes(StandardCharsets.UTF_8));
        String id = TestMail.from(stranger())
                .subject("Iesniegums")
                .text("Lūdzu")
                .attach("a.asice", container)
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("LETTER_NOT_FOUND"))
                .extract()
                .path("id");
        clerkGets("?state=TO_CLERK&limit=200").then().statusCode(200).body("items.id", hasItem(id));
        clerkGets(id)
                .then()
                .statusCode(200)
                .body("subject", equalTo("Iesniegums"))
                .body("attachments[0].name", equalTo("a.asice"))
                .body("attachments[0].signed", equalTo(true));
        assertThat(clerkGets(id + "/attachments/0")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(container);
        clerkGets(id + "/attachments/1").then().statusCode(404).body("code", equalTo("not-found"));
        assertThat(lv.viis.chassis.testing.EventRows.of("PersonalDataAccessed"))
                .anyMatch(row -> row.data().path("action").asText().equals("read mail")
                        && row.data().toString().contains(id));
        clerkDoes(id + "/assignment", "{\"letterId\":\"" + waiting.commitment() + "\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
        clerkDoes(id + "/dismissal", "{\"reason\":\"SPAM\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        clerkDoes(id + "/dismissal", "{\"reason\":\"SPAM\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("mail-already-settled"));
    }

    @Test
    @Tag("D1")
    void what_was_refused_before_the_headship_was_known_a_clerk_can_assign_later() {
        var newHead = DemoPerson.any();
        var yesterday = SignatureOptions.complete().signedAt(Instant.now().minus(Duration.ofDays(5)));
        var container = waiting.head().sign(waiting.document(waiting.headLetter()), yesterday);
        Given.headship(waiting.employer(), 2, newHead, Given.TODAY.minusDays(10), null);
        String id = TestMail.from(stranger())
                .attach("a.asice", container)
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("findings[0].outcome", equalTo("signer-was-not-the-head"))
                .extract()
                .path("id");
        Given.headship(waiting.employer(), 3, waiting.head(), Given.TODAY.minusDays(10), null);

        clerkDoes(id + "/assignment", "{\"letterId\":\"" + waiting.headLetter() + "\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"));
        assertThat((String) of(waiting.headLetter(), "state")).isEqualTo("ACCEPTED");
    }

    @Test
    @Tag("D4")
    void an_unsigned_scan_is_no_original_and_waits_for_a_clerk() {
        String id = TestMail.from(EMPLOYEE)
                .text("Pielikumā " + of(waiting.commitment(), "code"))
                .attach("scan.pdf", waiting.document(waiting.commitment()))
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("reason", equalTo("UNSIGNED_COPY"))
                .extract()
                .path("id");
        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("ISSUED");
        clerkDoes(id + "/assignment", "{\"letterId\":\"" + waiting.commitment() + "\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("nothing-signed-in-mail"));
    }

    @Test
    @Tag("S27")
    void a_clerk_settles_no_mail_with_a_letter_of_their_own() {
        var yesterday = SignatureOptions.complete().signedAt(Instant.now().minus(Duration.ofDays(5)));
        var container = waiting.head().sign(waiting.document(waiting.headLetter()), yesterday);
        Given.headship(waiting.employer(), 2, DemoPerson.any(), Given.TODAY.minusDays(10), null);
        String id = TestMail.from(stranger())
                .attach("a.asice", container)
                .handIn()
                .then()
                .body("state", equalTo("TO_CLERK"))
                .body("findings[0].outcome", equalTo("signer-was-not-the-head"))
                .extract()
                .path("id");
        for (var part : new DemoPerson[] {waiting.employee(), waiting.head()}) {
            var own = lv.viis.chassis.testing.Tokens.of(part.id())
                    .roles("IZM_CLERK")
                    .country()
                    .sign();
            for (var act : new String[][] {
                {"/assignment", "{\"letterId\":\"" + waiting.headLetter() + "\"}"},
                {"/dismissal", "{\"reason\":\"SPAM\"}"}
            }) {
                Given.by(own)
                        .contentType("application/json")
                        .body(act[1])
                        .post("/v1/mails/" + id + act[0])
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("clerk-is-involved"));
            }
        }
    }

    @Test
    void a_question_is_not_ours_and_not_answered_here() {
        TestMail.from(stranger())
                .subject("Kā pieslēgties?")
                .text("Nevaru pieslēgties sistēmai, tālrunis 4219902694.")
                .attach("ekrāns.png", new byte[] {1, 2, 3})
                .handIn()
                .then()
                .body("state", equalTo("QUESTION"))
                .body("answered", equalTo(false));
    }

    @Test
    void the_same_message_again_is_the_same_mail() {
        var raw = TestMail.from(EMPLOYEE)
                .subject(of(waiting.commitment(), "code"))
                .attach("a.asice", signedCommitment())
                .raw();
        var relayed = ("Received: from another way\r\n" + new String(raw, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        String id = TestMail.handIn(raw).then().statusCode(201).extract().path("id");
        TestMail.handIn(raw).then().statusCode(200).body("id", equalTo(id));
        TestMail.handIn(relayed).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void the_same_message_many_times_at_once_is_one_mail_and_one_answer() throws Exception {
        var code = of(waiting.commitment(), "code");
        var raw = TestMail.from(EMPLOYEE)
                .subject(code)
                .attach("a.asice", signedCommitment())
                .raw();
        var pool = Executors.newFixedThreadPool(6);
        Set<String> ids = pool
                .invokeAll(IntStream.range(0, 6)
                        .<Callable<String>>mapToObj(
                                i -> () -> TestMail.handIn(raw).then().extract().path("id"))
                        .toList())
                .stream()
                .map(future -> {
                    try {
                        return future.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
        pool.shutdown();
        assertThat(ids).hasSize(1);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !answers(EMPLOYEE, code).isEmpty());
        clerkGets("?state=MATCHED&limit=200")
                .then()
                .body("items.id", hasItem(ids.iterator().next()));
        assertThat(answers(EMPLOYEE, code)).hasSize(1);
    }

    @Test
    void a_message_with_the_id_of_another_one_is_another_mail() {
        var first = TestMail.from(stranger()).subject("A").text("one").raw();
        var other =
                new String(first, StandardCharsets.UTF_8).replace("one", "two").getBytes(StandardCharsets.UTF_8);
        TestMail.handIn(first).then().statusCode(201);
        TestMail.handIn(other).then().statusCode(201);
    }

    @Test
    @Tag("D5")
    void what_cannot_be_judged_yet_is_tried_again_for_a_day_and_never_accepted() {
        var container = waiting.employee()
                .sign(
                        waiting.document(waiting.commitment()),
                        SignatureOptions.complete().withLevel(SignatureOptions.Level.T));
        String id = TestMail.from(EMPLOYEE)
                .attach("a.asice", container)
                .handIn()
                .then()
                .body("state", equalTo("RECEIVED"))
                .extract()
                .path("id");
        processWaitingMails.process(Instant.now().plus(Duration.ofHours(23)));
        clerkGets(id).then().body("mail.state", equalTo("RECEIVED"));
        processWaitingMails.process(Instant.now().plus(Duration.ofHours(48)));
        clerkGets(id).then().body("mail.state", equalTo("TO_CLERK")).body("mail.reason", equalTo("INDETERMINATE"));
        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("ISSUED");
    }

    @Test
    @Tag("D5")
    @Tag("D20")
    void a_mail_that_came_in_time_counts_though_the_letter_has_run_out_since() throws Exception {
        var trust = DemoTrustEnvironment.trust();
        var port = DemoTrustEnvironment.responderPort();
        var employee = waiting.employee();
        var signer = trust.issue(SignerProfile.person(employee.code(), employee.givenName(), employee.surname())
                .answeredAt("http://127.0.0.1:" + port + "/ocsp"));
        var file = trust.sign(
                signer,
                SignatureOptions.complete().withLevel(SignatureOptions.Level.T),
                Map.of("letter.pdf", waiting.document(waiting.commitment())));
        TestMail.from(EMPLOYEE).attach("a.asice", file).handIn().then().body("state", equalTo("RECEIVED"));
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("update Letter l set l.expiresAt = :end where l.id = :letter")
                        .setParameter("end", Instant.now().plus(Duration.ofMinutes(5)))
                        .setParameter("letter", UUID.fromString(waiting.commitment()))
                        .executeUpdate());
        try (var up = new DemoTrustServer(trust, port)) {
            processWaitingMails.process(Instant.now().plus(Duration.ofHours(1)));
        }
        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("ACCEPTED");
    }

    @Inject
    EntityManager database;

    /** Signed by the employee, with a certificate about which only the responder can answer. */
    private byte[] stamped() {
        var trust = DemoTrustEnvironment.trust();
        var employee = waiting.employee();
        var signer = trust.issue(SignerProfile.person(employee.code(), employee.givenName(), employee.surname())
                .answeredAt("http://127.0.0.1:" + DemoTrustEnvironment.responderPort() + "/ocsp"));
        return trust.sign(
                signer,
                SignatureOptions.complete().withLevel(SignatureOptions.Level.T),
                Map.of("letter.pdf", waiting.document(waiting.commitment())));
    }

    private void update(String letter) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update letter set " + letter + " where employer_id = :employer")
                        .setParameter("employer", waiting.employer())
                        .executeUpdate());
    }

    @Test
    @Tag("F3")
    void a_mail_that_came_in_time_counts_though_its_letter_was_let_expire() throws Exception {
        String id = TestMail.from(EMPLOYEE)
                .attach("a.asice", stamped())
                .handIn()
                .then()
                .body("state", equalTo("RECEIVED"))
                .extract()
                .path("id");
        update("state = 'EXPIRED', expires_at = now() + interval '1 second'");
        try (var up = new DemoTrustServer(DemoTrustEnvironment.trust(), DemoTrustEnvironment.responderPort())) {
            processWaitingMails.process(Instant.now().plus(Duration.ofHours(1)));
        }
        clerkGets(id).then().body("mail.findings.outcome", hasItem("ACCEPTED"));
        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("ACCEPTED");
    }

    @Test
    @Tag("F3")
    void a_mail_for_a_letter_that_was_issued_anew_meanwhile_proves_nothing() throws Exception {
        String id = TestMail.from(EMPLOYEE)
                .attach("a.asice", stamped())
                .handIn()
                .then()
                .body("state", equalTo("RECEIVED"))
                .extract()
                .path("id");
        update("expires_at = now()");
        Given.by(waiting.head().token())
                .post(waiting.path() + "/letters")
                .then()
                .statusCode(201);
        try (var up = new DemoTrustServer(DemoTrustEnvironment.trust(), DemoTrustEnvironment.responderPort())) {
            processWaitingMails.process(Instant.now().plus(Duration.ofHours(1)));
        }
        clerkGets(id).then().body("mail.findings.outcome", hasItem("letter-superseded"));
        assertThat((String) of(waiting.commitment(), "state")).isEqualTo("EXPIRED");
    }

    @Test
    void only_clerks_of_the_ministry_see_mails() {
        given().get("/v1/mails").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(waiting.head().token())
                .get("/v1/mails")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        clerkGets(UUID.randomUUID().toString()).then().statusCode(404).body("code", equalTo("not-found"));
        TestMail.handIn(new byte[0]).then().statusCode(400).body("code", equalTo("invalid-input"));
    }
}
