package lv.viis.registration.arriving.authorisation;

import static io.restassured.RestAssured.given;
import static lv.viis.registration.Given.TODAY;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import lv.viis.demotrust.SignatureOptions;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import lv.viis.registration.signing.scan.Scans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deputies, by a head's authorisation. */
@QuarkusTest
class AuthorisationTest {

    @Inject
    AgroalDataSource database;

    /** An authorisation of a test, with its people. */
    record Made(UUID organisation, DemoPerson head, DemoPerson deputy, String id, String letter) {

        static Made of(LocalDate from, LocalDate lastDay) {
            Given.roles();
            var organisation = Given.institution();
            var head = Given.headOf(organisation);
            var deputy = DemoPerson.any();
            var made = give(head, organisation, deputy, from, lastDay)
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("AWAITING_SIGNATURE"))
                    .extract();
            return new Made(organisation, head, deputy, made.path("id"), made.path("letterId"));
        }

        /** Signed by the head and in force today. */
        static Made inForce() {
            var made = of(TODAY.minusDays(1), TODAY.plusMonths(1));
            made.sign(made.head).then().statusCode(200).body("state", equalTo("ACCEPTED"));
            return made;
        }

        Response sign(DemoPerson by) {
            return hand(letter, by, by.sign(document(letter, head)));
        }

        Response apply(DemoPerson employee) {
            return Given.create(deputy, Given.body(organisation, employee, "INSTITUTION_EDITOR", organisation));
        }

        /** An application of the deputy that waits for signatures. */
        Given.Waiting waiting(DemoPerson employee) {
            return Given.waiting(organisation, deputy, employee);
        }

        Response revoke(DemoPerson by) {
            return Given.by(by.token()).post("/v1/authorisations/" + id + "/revocation");
        }

        Response read(String token) {
            return given().auth().oauth2(token).get("/v1/authorisations/" + id);
        }
    }

    private static Response give(
            DemoPerson by, UUID organisation, DemoPerson deputy, LocalDate from, LocalDate lastDay) {
        return Given.by(by.token())
                .contentType("application/json")
                .body("""
                        {"organisationId":"%s","head":{"givenName":"Maija","surname":"Žagata","post":"Direktore"},
                         "deputy":{"givenName":"Uldis","surname":"Ķirsis","personalCode":"%s","post":"Vietnieks",
                                   "email":"vietnieks@example.lv"},
                         "number":"1-9/7","date":"%s","from":"%s","lastDay":"%s"}""".formatted(organisation, deputy.code(), TODAY.minusDays(2), from, lastDay))
                .post("/v1/authorisations");
    }

    private static byte[] document(String letter, DemoPerson reader) {
        return given().auth()
                .oauth2(reader.token())
                .get("/v1/letters/" + letter + "/document")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static Response hand(String letter, DemoPerson by, byte[] container) {
        return given().auth()
                .oauth2(by.token())
                .contentType("application/vnd.etsi.asic-e+zip")
                .body(container)
                .put("/v1/letters/" + letter + "/signature");
    }

    private static String officer() {
        return Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
    }

    @Test
    @Tag("D1")
    void a_deputy_applies_once_the_head_has_signed_and_the_ministry_sees_by_what_right() {
        var made = Made.of(TODAY.minusDays(1), TODAY.plusMonths(1));
        made.apply(DemoPerson.any()).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
        made.sign(made.deputy()).then().statusCode(422).body("code", equalTo("signer-is-not-the-applicant"));
        made.apply(DemoPerson.any()).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
        made.sign(made.head()).then().statusCode(200);
        made.read(made.deputy().token()).then().body("state", equalTo("IN_FORCE"));
        given().auth()
                .oauth2(made.deputy().token())
                .get("/v1/me")
                .then()
                .body("actions", hasItem("createAccessApplication"));

        var waiting = made.waiting(DemoPerson.any()).submitted();
        waiting.read(officer())
                .then()
                .statusCode(200)
                .body("mandate", equalTo("DEPUTY"))
                .body("state", equalTo("SUBMITTED"))
                .body("selfApplication", equalTo(false));
        var mandate = EventRows.last("AccessApplicationSubmitted", waiting.id())
                .data()
                .path("mandate");
        assertEquals("DEPUTY", mandate.path("kind").asText());
        assertEquals(made.letter(), mandate.path("authorisationLetterId").asText());
        assertEquals(TODAY.minusDays(1).toString(), mandate.path("from").asText());
        assertEquals(TODAY.plusMonths(1).toString(), mandate.path("lastDay").asText());
    }

    @Test
    @Tag("D1")
    void outside_its_days_it_gives_no_right() {
        var ahead = Made.of(TODAY.plusDays(1), TODAY.plusMonths(1));
        ahead.sign(ahead.head()).then().statusCode(200);
        ahead.read(ahead.head().token()).then().body("state", equalTo("AHEAD"));
        ahead.apply(DemoPerson.any()).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
        var other = Given.institution();
        Given.create(ahead.deputy(), Given.body(other, DemoPerson.any(), "INSTITUTION_EDITOR", other))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-head-on-record"));
        give(ahead.head(), ahead.organisation(), DemoPerson.any(), TODAY.minusDays(3), TODAY.minusDays(1))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        give(
                        ahead.head(),
                        ahead.organisation(),
                        DemoPerson.any(),
                        TODAY,
                        TODAY.plusYears(3).plusDays(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("authorisation-too-long"));
    }

    @Test
    @Tag("D1")
    void what_counts_is_the_time_of_the_qualified_signature() {
        var made = Made.of(TODAY.minusDays(1), TODAY.plusMonths(1));
        var byHead = SignatureOptions.complete().signedAt(Instant.now().minusSeconds(60));
        hand(made.letter(), made.head(), made.head().sign(document(made.letter(), made.head()), byHead))
                .then()
                .statusCode(200);
        var waiting = made.waiting(DemoPerson.any());
        var other = made.waiting(DemoPerson.any());
        var early = SignatureOptions.complete().signedAt(Instant.now().minusSeconds(120));
        hand(other.headLetter(), made.deputy(), made.deputy().sign(document(other.headLetter(), made.deputy()), early))
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-was-not-the-head"));
        var inTime = SignatureOptions.complete().signedAt(Instant.now().minusSeconds(10));
        var signed = made.deputy().sign(document(waiting.headLetter(), made.deputy()), inTime);
        made.revoke(made.head()).then().statusCode(200).body("state", equalTo("REVOKED"));
        var signedLater = made.deputy().sign(document(other.headLetter(), made.deputy()));

        hand(other.headLetter(), made.deputy(), signedLater)
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-was-not-the-head"));
        hand(waiting.headLetter(), made.deputy(), signed).then().statusCode(200);
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(document(waiting.commitment(), waiting.employee())))
                .then()
                .statusCode(200);
        waiting.submit(1).then().statusCode(403).body("code", equalTo("not-the-applicant"));
        waiting.act(made.head(), "/submission", 1).then().statusCode(201).body("state", equalTo("SUBMITTED"));
    }

    @Test
    @Tag("D1")
    void revoked_while_pending_a_head_has_to_stand_by_it() {
        var made = Made.inForce();
        var waiting = made.waiting(DemoPerson.any()).submitted();
        made.revoke(made.deputy()).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
        assertEquals("SUBMITTED", waiting.state());
        made.revoke(made.head()).then().statusCode(200).body("revokedAt", notNullValue());
        assertEquals("NEEDS_CONFIRMATION", waiting.state());
        EventRows.last("AccessApplicationNeedsConfirmation", waiting.id());
        made.revoke(made.head()).then().statusCode(200).body("state", equalTo("REVOKED"));
        made.apply(DemoPerson.any()).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
        waiting.act(made.deputy(), "/confirmation", 3)
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-head-on-record"));
        waiting.act(made.head(), "/confirmation", 3).then().statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void what_is_revoked_is_signed_no_more() {
        var made = Made.of(TODAY, TODAY.plusMonths(1));
        made.revoke(made.head()).then().statusCode(200);
        made.sign(made.head()).then().statusCode(422).body("code", equalTo("letter-superseded"));
        made.apply(DemoPerson.any()).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
    }

    @Test
    @Tag("D1")
    void no_deputy_makes_another_one() {
        var made = Made.inForce();
        give(made.deputy(), made.organisation(), DemoPerson.any(), TODAY, TODAY.plusDays(1))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-head-on-record"));
        give(made.head(), made.organisation(), made.head(), TODAY, TODAY.plusDays(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("deputy-is-the-head"));
    }

    @Test
    void under_a_new_head_it_goes_on_until_that_head_ends_it() {
        var made = Made.inForce();
        var waiting = made.waiting(DemoPerson.any()).submitted();
        var next = DemoPerson.any();
        Given.headship(made.organisation(), 2, next, TODAY, null);
        assertEquals("SUBMITTED", waiting.state());
        made.apply(DemoPerson.any()).then().statusCode(201);
        made.read(made.head().token()).then().statusCode(404).body("code", equalTo("not-found"));
        given().auth()
                .oauth2(next.token())
                .get("/v1/authorisations?organisationId=" + made.organisation())
                .then()
                .body("items.id", contains(made.id()))
                .body("items[0].givenBy", equalTo(made.head().id().toString()));
        made.revoke(next).then().statusCode(200);
        assertEquals("NEEDS_CONFIRMATION", waiting.state());
    }

    @Test
    @Tag("D2")
    void a_deputy_who_applies_for_themselves_is_shown_to() {
        var made = Made.inForce();
        var waiting = made.waiting(made.deputy()).submitted();
        waiting.read(officer()).then().body("mandate", equalTo("DEPUTY")).body("selfApplication", equalTo(true));
    }

    @Test
    @Tag("D4")
    void a_paper_original_of_it_counts_as_well() {
        var made = Made.of(TODAY.minusDays(1), TODAY.plusMonths(1));
        var clerk = Tokens.of(UUID.randomUUID()).country().roles("IZM_CLERK").sign();
        String original = Given.by(clerk)
                .contentType("application/json")
                .body("""
                        {"receivedOn":"%s","documentNumber":"1-9/7","documentDate":"%s","signedByNamedSigner":true}
                        """.formatted(TODAY, TODAY))
                .post("/v1/letters/" + made.letter() + "/paper-originals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().auth()
                .oauth2(clerk)
                .header("If-Match", Versions.ANY)
                .contentType("application/octet-stream")
                .body(Scans.pdf())
                .put("/v1/paper-originals/" + original + "/scan")
                .then()
                .statusCode(200);
        made.apply(DemoPerson.any()).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
        Given.by(Tokens.of(UUID.randomUUID()).country().roles("IZM_CLERK").sign())
                .header("If-Match", Versions.ANY)
                .contentType("application/json")
                .post("/v1/paper-originals/" + original + "/confirmation")
                .then()
                .statusCode(200);
        made.apply(DemoPerson.any()).then().statusCode(201);
    }

    @Test
    @Tag("D21")
    void each_reads_what_is_theirs_and_that_is_recorded() {
        var made = Made.inForce();
        var list = "/v1/authorisations?organisationId=" + made.organisation();
        for (var token : new String[] {made.head().token(), made.deputy().token(), officer()}) {
            made.read(token).then().statusCode(200).body("surname", equalTo("Ķirsis"));
            given().auth().oauth2(token).get(list).then().body("items.id", contains(made.id()));
        }
        given().auth()
                .oauth2(made.deputy().token())
                .get("/v1/authorisations")
                .then()
                .body("items.deputyId", everyItem(equalTo(made.deputy().id().toString())));
        for (var stranger : new DemoPerson[] {DemoPerson.any(), Given.headOf(Given.institution())}) {
            made.read(stranger.token()).then().statusCode(404).body("code", equalTo("not-found"));
            made.revoke(stranger).then().statusCode(404).body("code", equalTo("not-found"));
            given().auth().oauth2(stranger.token()).get(list).then().body("items", empty());
        }
        given().auth()
                .oauth2(made.head().token())
                .get("/v1/authorisations?organisationId=x")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        assertTrue(EventRows.of("PersonalDataAccessed").stream()
                .map(EventRows::data)
                .anyMatch(data -> data.path("action").asText().equals("read authorisation")
                        && data.at("/subjectIds/0")
                                .asText()
                                .equals(made.deputy().id().toString())));
    }

    @Test
    @Tag("A21")
    void the_deputys_code_is_sealed_and_never_answered() throws SQLException {
        var made = Made.of(TODAY, TODAY.plusMonths(1));
        var answered = made.read(made.head().token()).asString();
        assertFalse(answered.contains(made.deputy().code().substring(7)), answered);
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select a::text, deputy_code from authorisation a where id = '" + made.id() + "'")) {
            assertTrue(row.next());
            assertFalse(row.getString(1).contains(made.deputy().code().substring(7)));
            assertFalse(new String(row.getBytes(2), StandardCharsets.ISO_8859_1)
                    .contains(made.deputy().code().replace("-", "")));
        }
        give(made.head(), made.organisation(), new DemoPerson("999999-99999", "A", "B"), TODAY, TODAY)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", startsWith("deputy.personalCode"));
    }
}
