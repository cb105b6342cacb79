package lv.viis.registration.arriving.paper;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import lv.viis.registration.signing.scan.Scans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Letters whose signed originals are delivered on paper. */
@QuarkusTest
class PaperOriginalTest {

    private final UUID firstClerk = UUID.randomUUID();
    private final UUID secondClerk = UUID.randomUUID();

    @Inject
    OvertakeOriginals overtakeOriginals;

    @Inject
    EntityManager database;

    private static String token(UUID clerk) {
        return Tokens.of(clerk).country().roles("IZM_CLERK").sign();
    }

    private Response record(UUID clerk, String letter, LocalDate documentDate) {
        return Given.by(token(clerk))
                .contentType("application/json")
                .body("""
                        {"receivedOn":"%s","documentNumber":"1-7/24","documentDate":"%s","signedByNamedSigner":true}
                        """.formatted(Given.TODAY, documentDate))
                .post("/v1/letters/" + letter + "/paper-originals");
    }

    private Response attach(UUID clerk, String original, byte[] scan) {
        return RestAssured.given()
                .auth()
                .oauth2(token(clerk))
                .header("If-Match", Versions.ANY)
                .contentType("application/octet-stream")
                .body(scan)
                .put("/v1/paper-originals/" + original + "/scan");
    }

    private Response settle(UUID clerk, String original, String how) {
        return Given.by(token(clerk))
                .header("If-Match", Versions.ANY)
                .contentType("application/json")
                .body(how.equals("rejection") ? "{\"reasonCode\":\"NOT_SIGNED\"}" : "")
                .post("/v1/paper-originals/" + original + "/" + how);
    }

    @Test
    @Tag("F3")
    void an_original_counts_by_the_day_on_which_it_came() {
        var waiting = Given.waiting();
        runsOutAt(waiting, Instant.now().minus(Duration.ofDays(2)));
        record(firstClerk, waiting.commitment(), Given.TODAY)
                .then()
                .statusCode(409)
                .body("code", equalTo("letter-expired"));
        // As if it had lain in the post room.
        runsOutAt(waiting, Instant.now().minusSeconds(1));
        record(firstClerk, waiting.commitment(), Given.TODAY).then().statusCode(201);
    }

    private void runsOutAt(Given.Waiting waiting, Instant end) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update letter set state = 'EXPIRED', expires_at = :end where employer_id = :employer")
                        .setParameter("end", end)
                        .setParameter("employer", waiting.employer())
                        .executeUpdate());
    }

    private String recorded(String letter) {
        return recorded(letter, Scans.pdf());
    }

    private String recorded(String letter, byte[] scan) {
        String id = record(firstClerk, letter, Given.TODAY.minusDays(1))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        attach(firstClerk, id, scan).then().statusCode(200);
        return id;
    }

    private String letterState(Given.Waiting waiting, String letter) {
        return RestAssured.given()
                .auth()
                .oauth2(waiting.head().token())
                .get("/v1/letters/" + letter)
                .path("state");
    }

    @Test
    void a_scanned_image_is_downloaded_as_the_image_that_it_is() {
        var waiting = Given.waiting();
        Map.of("png", waiting.headLetter(), "tiff", waiting.commitment()).forEach((format, letter) -> {
            var scan = Scans.image(format);
            settle(secondClerk, recorded(letter, scan), "confirmation").then().statusCode(200);
            var answer = RestAssured.given()
                    .auth()
                    .oauth2(token(firstClerk))
                    .get("/v1/letters/" + letter + "/evidence/original")
                    .then()
                    .statusCode(200)
                    .contentType("image/" + format)
                    .header("Content-Disposition", endsWith("." + format + "\""));
            assertArrayEquals(scan, answer.extract().asByteArray());
        });
    }

    @Test
    @Tag("D4")
    @Tag("A2")
    void two_clerks_make_an_original_prove_its_letter() {
        var waiting = Given.waiting();
        for (var letter : List.of(waiting.headLetter(), waiting.commitment())) {
            var original = recorded(letter);
            assertEquals("PAPER_RECEIVED", letterState(waiting, letter));
            waiting.read(waiting.head().token()).then().body("nextAction", equalTo("CONFIRM_PAPER"));
            settle(secondClerk, original, "confirmation").then().statusCode(200).body("state", equalTo("CONFIRMED"));
            assertEquals("PAPER_CONFIRMED", letterState(waiting, letter));
        }
        waiting.submit(1).then().statusCode(201);
        var told = EventRows.last("AccessApplicationSubmitted", waiting.id()).data();
        assertEquals("PAPER", told.at("/evidence/0/channel").asText());
        assertEquals(
                Given.TODAY.minusDays(1).toString(),
                told.at("/evidence/0/documentDate").asText());
        assertEquals(firstClerk.toString(), told.at("/evidence/1/clerkIds/0").asText());
        assertEquals(secondClerk.toString(), told.at("/evidence/1/clerkIds/1").asText());
    }

    @Test
    @Tag("D3")
    void the_letters_may_come_by_different_channels() {
        var waiting = Given.waiting();
        settle(secondClerk, recorded(waiting.headLetter()), "confirmation")
                .then()
                .statusCode(200);
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(200);
        waiting.submit(1).then().statusCode(201);
    }

    @Test
    @Tag("D4")
    void whoever_recorded_it_settles_nothing() {
        var original = recorded(Given.waiting().commitment());
        for (var how : List.of("confirmation", "rejection")) {
            settle(firstClerk, original, how).then().statusCode(403).body("code", equalTo("second-clerk-needed"));
        }
    }

    @Test
    @Tag("D6")
    void nobody_handles_the_paper_that_is_about_them() {
        var waiting = Given.waiting();
        record(waiting.employee().id(), waiting.commitment(), Given.TODAY)
                .then()
                .statusCode(403)
                .body("code", equalTo("clerk-is-involved"));
        var original = recorded(waiting.headLetter());
        settle(waiting.employee().id(), original, "confirmation")
                .then()
                .statusCode(403)
                .body("code", equalTo("clerk-is-involved"));
    }

    @Test
    void without_its_scan_nothing_is_confirmed() {
        String original = record(firstClerk, Given.waiting().commitment(), Given.TODAY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        settle(secondClerk, original, "confirmation").then().statusCode(409).body("code", equalTo("scan-missing"));
    }

    @Test
    void a_rejected_original_makes_room_for_another() {
        var waiting = Given.waiting();
        var original = recorded(waiting.commitment());
        record(firstClerk, waiting.commitment(), Given.TODAY)
                .then()
                .statusCode(409)
                .body("code", equalTo("paper-already-received"));
        settle(secondClerk, original, "rejection").then().statusCode(200).body("reasonCode", equalTo("NOT_SIGNED"));
        settle(secondClerk, original, "confirmation").then().statusCode(409).body("code", equalTo("original-settled"));
        settle(secondClerk, recorded(waiting.commitment()), "confirmation")
                .then()
                .statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(waiting.employee().token())
                .get(waiting.path() + "/timeline")
                .then()
                .body(
                        "items.what",
                        contains(
                                "DRAFTED",
                                "LETTERS_ISSUED",
                                "PAPER_RECEIVED",
                                "PAPER_REJECTED",
                                "PAPER_RECEIVED",
                                "PAPER_CONFIRMED"));
    }

    @Test
    @Tag("D1")
    void the_head_counts_as_of_the_documents_date() {
        var waiting = Given.waiting();
        Given.headship(waiting.employer(), 2, waiting.head(), Given.TODAY.minusYears(1), Given.TODAY.minusDays(10));
        record(firstClerk, waiting.headLetter(), Given.TODAY.minusDays(9))
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-had-no-mandate"));
        record(firstClerk, waiting.headLetter(), Given.TODAY.minusDays(10))
                .then()
                .statusCode(201);
    }

    @Test
    void dates_that_cannot_be_are_named() {
        var letter = Given.waiting().commitment();
        record(firstClerk, letter, Given.TODAY.plusDays(1))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("documentDate"));
    }

    @Test
    void a_signed_file_that_comes_first_wins() {
        var waiting = Given.waiting();
        var original = recorded(waiting.commitment());
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(200);
        settle(secondClerk, original, "confirmation").then().statusCode(409).body("code", equalTo("original-settled"));
        overtakeOriginals.overtake();
        RestAssured.given()
                .auth()
                .oauth2(token(secondClerk))
                .queryParam("letterId", waiting.commitment())
                .get("/v1/paper-originals")
                .then()
                .body("items.state", contains("OVERTAKEN"));
    }

    @Test
    @Tag("F3")
    void an_original_that_cannot_be_taken_off_the_list_keeps_no_other_on_it() throws Exception {
        var poisonous = Given.waiting();
        var stays = recorded(poisonous.commitment());
        var good = Given.waiting();
        recorded(good.commitment());
        poisonous.withdraw(1).then().statusCode(200);
        good.withdraw(1).then().statusCode(200);
        owner("alter table paper_original add constraint poison check (id <> '" + stays
                + "' or state <> 'OVERTAKEN') not valid");
        try {
            overtakeOriginals.overtake();
            assertEquals(List.of("OVERTAKEN"), statesOf(good));
            assertEquals(List.of("RECEIVED"), statesOf(poisonous));
        } finally {
            owner("alter table paper_original drop constraint poison");
        }
        overtakeOriginals.overtake();
        assertEquals(List.of("OVERTAKEN"), statesOf(poisonous));
    }

    private List<String> statesOf(Given.Waiting waiting) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(secondClerk)
                        .roles("IZM_ACCESS_OFFICER")
                        .country()
                        .sign())
                .queryParam("letterId", waiting.commitment())
                .get("/v1/paper-originals")
                .then()
                .statusCode(200)
                .extract()
                .path("items.state");
    }

    /** What only who owns the tables may. */
    private static void owner(String statement) throws java.sql.SQLException {
        var config = org.eclipse.microprofile.config.ConfigProvider.getConfig();
        try (var connection = java.sql.DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void of_two_clerks_at_once_one_settles_it() throws Exception {
        for (var round = 0; round < 5; round++) {
            var waiting = Given.waiting();
            var original = recorded(waiting.commitment());
            var pool = Executors.newFixedThreadPool(3);
            var file = waiting.employee().sign(waiting.document(waiting.commitment()));
            var answers = pool.invokeAll(List.<Callable<Response>>of(
                    () -> settle(secondClerk, original, "confirmation"),
                    () -> settle(UUID.randomUUID(), original, "rejection"),
                    () -> waiting.sign(waiting.commitment(), waiting.employee(), file)));
            pool.shutdown();
            var confirmed = answers.get(0).get().statusCode() == 200;
            var rejected = answers.get(1).get().statusCode() == 200;
            var signed = answers.get(2).get().statusCode() == 200;
            // A rejection leaves the letter open, so that a signature may follow it; nothing follows a proof.
            assertTrue(confirmed ^ signed, confirmed + " " + signed);
            assertTrue(!(confirmed && rejected));
            assertEquals(confirmed ? "PAPER_CONFIRMED" : "ACCEPTED", letterState(waiting, waiting.commitment()));
        }
    }

    @Test
    void a_scan_has_ten_megabytes_at_the_most() {
        var original = recorded(Given.waiting().commitment());
        attach(firstClerk, original, new byte[10 * 1024 * 1024 + 1])
                .then()
                .statusCode(413)
                .body("code", equalTo("scan-too-large"));
        attach(firstClerk, original, new byte[10 * 1024 * 1024])
                .then()
                .statusCode(422)
                .body("code", equalTo("scan-not-accepted"));
    }

    @Test
    void the_scan_is_kept_sealed_and_given_back_to_clerks_only() {
        var waiting = Given.waiting();
        var original = recorded(waiting.commitment());
        var scan =
                RestAssured.given().auth().oauth2(token(secondClerk)).get("/v1/paper-originals/" + original + "/scan");
        scan.then().statusCode(200).header("Content-Type", "application/pdf");
        assertArrayEquals(Scans.pdf(), scan.asByteArray());
        assertEquals(
                "download scan of paper original",
                EventRows.last("PersonalDataAccessed", waiting.employer())
                        .data()
                        .path("action")
                        .asText());
        for (var other : List.of(
                waiting.head().token(),
                Tokens.of(firstClerk)
                        .roles("IZM_CLERK")
                        .organisation(waiting.employer())
                        .sign())) {
            RestAssured.given()
                    .auth()
                    .oauth2(other)
                    .get("/v1/paper-originals/" + original + "/scan")
                    .then()
                    .statusCode(403)
                    .body("code", oneOf("forbidden", "outside-scope"));
        }
    }

    @Test
    void clerks_find_what_waits() {
        var waits = recorded(Given.waiting().commitment());
        var settled = recorded(Given.waiting().commitment());
        settle(secondClerk, settled, "confirmation").then().statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(token(secondClerk))
                .queryParam("state", "RECEIVED")
                .queryParam("limit", 200)
                .get("/v1/paper-originals")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(waits))
                .body("items.id", not(hasItem(settled)));
    }

    @Test
    @Tag("D4")
    void an_applicant_handles_no_paper_of_the_own_application() {
        var waiting = Given.waiting();
        record(waiting.head().id(), waiting.commitment(), Given.TODAY)
                .then()
                .statusCode(403)
                .body("code", equalTo("clerk-is-involved"));
        var original = recorded(waiting.commitment());
        for (var how : List.of("confirmation", "rejection")) {
            settle(waiting.head().id(), original, how)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("clerk-is-involved"));
        }
    }

    @Test
    @Tag("D4")
    void who_confirms_an_original_did_not_make_its_scan() {
        String original = record(firstClerk, Given.waiting().commitment(), Given.TODAY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        attach(secondClerk, original, Scans.pdf())
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-recording-clerk"));
    }

    @Test
    @Tag("D1")
    void an_unidentified_head_of_before_makes_no_head_of_somebody_else() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var waiting = Given.waiting(employer, head, DemoPerson.any());
        Given.unidentifiedHead(employer, 2);
        record(firstClerk, waiting.headLetter(), Given.TODAY)
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-had-no-mandate"));
    }

    @Test
    @Tag("D1")
    void what_the_register_told_meanwhile_counts_when_an_original_is_confirmed() {
        var waiting = Given.waiting();
        var original = recorded(waiting.headLetter());
        Given.headship(waiting.employer(), 2, waiting.head(), Given.TODAY.minusYears(1), Given.TODAY.minusDays(2));
        settle(secondClerk, original, "confirmation")
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-had-no-mandate"));
        assertEquals("PAPER_RECEIVED", letterState(waiting, waiting.headLetter()));
    }

    @Test
    void a_withdrawn_application_needs_no_original_any_more() {
        var waiting = Given.waiting();
        var original = recorded(waiting.commitment());
        waiting.withdraw(1).then().statusCode(200);
        settle(secondClerk, original, "confirmation")
                .then()
                .statusCode(409)
                .body("code", equalTo("application-in-wrong-state"));
        overtakeOriginals.overtake();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of(secondClerk)
                        .roles("IZM_ACCESS_OFFICER")
                        .country()
                        .sign())
                .get("/v1/paper-originals/" + original)
                .then()
                .statusCode(200)
                .body("state", equalTo("OVERTAKEN"));
    }

    @Test
    void the_timeline_tells_why_an_original_was_rejected() {
        var waiting = Given.waiting();
        settle(secondClerk, recorded(waiting.commitment()), "rejection").then().statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(waiting.employee().token())
                .get(waiting.path() + "/timeline")
                .then()
                .body("items.find { it.what == 'PAPER_REJECTED' }.reasonCodes", contains("NOT_SIGNED"));
    }
}
