package lv.viis.access.deciding.decision;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A decision keeps the facts it saw, with their versions and hashes, and nobody changes it (D10, A19). */
@QuarkusTest
@Tag("D10")
class FactsSeenTest {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @Inject
    AgroalDataSource database;

    @Inject
    HeldRights held;

    @Test
    void each_fact_is_kept_with_its_version_and_a_hash_that_anybody_can_compute() throws Exception {
        var person = UUID.randomUUID();
        var other = held.grant(person, "POLICY_ANALYST", null, TODAY.plusDays(20));
        var employer = Given.institution();
        Given.organisation(employer, 7, "INSTITUTION", "ACTIVE", null, null);
        var application = Given.application(employer)
                .of("GRANT", person)
                .line("INSTITUTION_EDITOR", employer, TODAY, TODAY.plusDays(9))
                .signed()
                .submitted();
        String id = application
                .decide(application.granted())
                .statusCode(201)
                .extract()
                .path("id");
        var facts = facts(id);

        assertEquals(7, facts.at("/organisations/0/version").asInt());
        assertEquals(1, facts.at("/headships/version").asInt());
        assertEquals(
                application.applicant.toString(),
                facts.at("/headships/heads/0/personId").asText());
        assertEquals(other.toString(), facts.at("/otherGrants/0/id").asText());
        assertEquals(sha256(facts.path("submission")), hash(facts, "APPLICATION", application.id.toString()));
        assertEquals(sha256(facts.at("/organisations/0")), hash(facts, "ORGANISATION", employer.toString()));
        assertEquals(sha256(facts.path("headships")), hash(facts, "HEADSHIPS", employer.toString()));
        assertEquals(sha256(facts.at("/otherGrants/0")), hash(facts, "GRANT", other.toString()));
        assertEquals(
                "aa",
                hash(
                        facts,
                        "CONTAINER",
                        facts.at("/submission/evidence/0/letterId").asText()));
    }

    @Test
    @Tag("A19")
    void the_hash_of_all_facts_is_that_of_what_is_stored_and_the_service_cannot_change_either() throws Exception {
        var application = Given.application().submitted();
        String id = application.decide(application.granted()).extract().path("id");
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select facts::text, facts_sha256 from decision where id = ?::uuid")) {
            query.setString(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                assertEquals(sha256(row.getString(1)), row.getString(2));
            }
        }
        for (var sql : new String[] {
            "update decision set facts = '{}'", "delete from decision", "update decision_line set reason_code = 'X'"
        }) {
            assertThrows(SQLException.class, () -> execute(sql));
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static JsonNode facts(String decision) throws Exception {
        return JSON.readTree(given().auth()
                        .oauth2(Given.officer())
                        .get("/v1/decisions/" + decision)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .path("facts");
    }

    private static String hash(JsonNode facts, String kind, String id) {
        return StreamSupport.stream(facts.path("hashes").spliterator(), false)
                .filter(hash -> hash.path("kind").asText().equals(kind)
                        && hash.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .path("sha256")
                .asText();
    }

    /** As the contract says: no spaces, names in alphabetic order. */
    private static String sha256(JsonNode fact) throws Exception {
        return sha256(JSON.writeValueAsString(JSON.treeToValue(fact, TreeMap.class)));
    }

    private static String sha256(String text) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
