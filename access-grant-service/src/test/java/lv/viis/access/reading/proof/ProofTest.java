package lv.viis.access.reading.proof;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.access.ledger.ledger.ProofCheck;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProofTest {

    private static JsonNode read(String path, String token) throws IOException {
        return new ObjectMapper()
                .readTree(given().auth()
                        .oauth2(token)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private static void checkAll(JsonNode entries, int atLeast) {
        assertTrue(entries.size() >= atLeast, entries.toString());
        entries.forEach(ProofCheck::check);
    }

    @Test
    @Tag("A20")
    @Tag("A1")
    void an_access_is_walked_back_to_the_letters_and_who_vouched_for_them() throws IOException {
        var asked = Given.application().submitted();
        var officer = UUID.randomUUID();
        var decided = asked.decide(asked.item(), Given.officer(officer), asked.granted())
                .statusCode(201);
        String grant = decided.extract().path("lines[0].grantId");
        var access = LedgerPast.access(
                asked.employer, asked.person, List.of(UUID.fromString(grant)), UUID.randomUUID(), UUID.randomUUID());
        LedgerPast.publishDay();

        var proof = read("/v1/accesses/" + access + "/proof", LedgerPast.auditor());
        assertEquals("GRANTS", proof.path("basis").asText());
        ProofCheck.check(proof.path("access"));
        assertEquals(0, proof.path("unknownGrantIds").size());
        var chain = proof.path("grants").path(0);
        assertEquals(grant, chain.path("grant").path("id").asText());
        assertEquals(
                asked.person.toString(), chain.path("grant").path("personId").asText());
        checkAll(chain.path("grant").path("ledger"), 1);
        var decision = chain.path("decision");
        assertEquals("APPLICATION", decision.path("kind").asText());
        assertEquals(officer.toString(), decision.path("decidedBy").asText());
        assertTrue(decision.path("unchanged").asBoolean(), decision.toString());
        checkAll(decision.path("ledger"), 1);
        assertTrue(decision.path("ledger")
                .path(0)
                .path("content")
                .asText()
                .contains(decision.path("sha256").asText()));
        var application = chain.path("application");
        assertEquals(asked.id.toString(), application.path("id").asText());
        assertEquals(1, application.path("version").asInt());
        assertEquals(2, chain.path("letters").size());
        for (var letter : chain.path("letters")) {
            assertEquals("PAPER", letter.path("channel").asText());
            assertEquals(asked.clerk.toString(), letter.path("clerkIds").path(0).asText());
            assertEquals(
                    asked.secondClerk.toString(),
                    letter.path("clerkIds").path(1).asText());
            assertTrue(letter.path("report").isNull());
        }
        assertTrue(chain.path("order").isNull());
        var recorded = EventRows.last("PersonalDataAccessed", asked.employer).data();
        assertEquals("read access proof", recorded.path("action").asText());
        // Who looked, whose data it was, and all whom the way to the signatures names.
        var shown = recorded.path("subjectIds").toString();
        for (var person : List.of(asked.person, asked.applicant, asked.clerk, asked.secondClerk)) {
            assertTrue(shown.contains(person.toString()), shown);
        }
    }

    @Test
    @Tag("A19")
    void a_decision_that_its_owner_changed_no_longer_matches_what_was_recorded() throws IOException, SQLException {
        var asked = Given.application().submitted();
        var grant = asked.grantId();
        LedgerPast.link();
        var before =
                read("/v1/grants/" + grant + "/proof", LedgerPast.auditor()).path("decision");
        assertTrue(before.path("unchanged").asBoolean());
        try (var database = LedgerPast.owner();
                var change = database.createStatement()) {
            change.execute("update decision_line set reason_code = 'DUTY_ENDED' where grant_id = '" + grant + "'");
        }
        var after = read("/v1/grants/" + grant + "/proof", LedgerPast.auditor()).path("decision");
        assertFalse(after.path("unchanged").asBoolean());
        assertEquals(before.path("recordedSha256"), after.path("recordedSha256"));
    }

    @Test
    void a_proof_is_for_officers_auditors_and_the_person_who_has_the_grant() throws IOException {
        var asked = Given.application().submitted();
        var path = "/v1/grants/" + asked.grantId() + "/proof";
        given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        var self = Tokens.of(asked.person).sign();
        assertTrue(read(path, self).path("decision").path("recordedSha256").isNull()
                || read(path, self).path("decision").path("unchanged").asBoolean());
        var head = Tokens.of(asked.applicant)
                .roles("INSTITUTION_HEAD")
                .organisation(asked.employer)
                .sign();
        given().auth().oauth2(head).get(path).then().statusCode(404).body("code", equalTo("not-found"));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .get(path)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(LedgerPast.auditor())
                .get("/v1/grants/" + UUID.randomUUID() + "/proof")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        read(path, Given.officer());
        assertEquals(
                "read grant proof",
                EventRows.last("PersonalDataAccessed", asked.employer)
                        .data()
                        .path("action")
                        .asText());
    }

    @Test
    void an_access_without_a_grant_says_why_and_one_by_a_grant_that_never_was_is_shown() throws IOException {
        var school = UUID.randomUUID();
        var never = UUID.randomUUID();
        var headship = LedgerPast.access(school, UUID.randomUUID(), List.of(), UUID.randomUUID());
        var forged = LedgerPast.access(school, UUID.randomUUID(), List.of(never), UUID.randomUUID());
        LedgerPast.link();
        assertEquals(
                "HEADSHIP",
                read("/v1/accesses/" + headship + "/proof", LedgerPast.auditor())
                        .path("basis")
                        .asText());
        var proof = read("/v1/accesses/" + forged + "/proof", LedgerPast.auditor());
        assertEquals(0, proof.path("grants").size());
        assertEquals(never.toString(), proof.path("unknownGrantIds").path(0).asText());
        var path = "/v1/accesses/" + forged + "/proof";
        given().auth().oauth2(Given.officer()).get(path).then().statusCode(403).body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(LedgerPast.auditor())
                .get("/v1/accesses/" + UUID.randomUUID() + "/proof")
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }
}
