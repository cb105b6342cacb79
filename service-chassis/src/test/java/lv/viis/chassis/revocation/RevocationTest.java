package lv.viis.chassis.revocation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevocationTest {

    @Inject
    Epochs epochs;

    @Inject
    EpochFeed feed;

    @Test
    @Tag("S4")
    void what_a_withdrawn_key_signed_is_refused_from_the_next_heartbeat_on() {
        var token = Tokens.of(UUID.randomUUID()).keyId(Tokens.OTHER_KEY_ID).sign();
        given().auth().oauth2(token).get("/v1/samples/me").then().statusCode(200);
        feed.take(record("Heartbeat", """
                {"at": "%s", "withdrawnKeys": ["%s", "another"]}""".formatted(Instant.now(), Tokens.OTHER_KEY_ID)));
        refused(token);
        // A later beat need not name the key again.
        feed.take(record("Heartbeat", """
                {"at": "%s"}""".formatted(Instant.now())));
        refused(token);
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("S4")
    void a_token_that_does_not_name_its_key_is_refused() {
        refused(Tokens.of(UUID.randomUUID()).keyId(null).sign());
    }

    @Test
    @Tag("S4")
    void a_record_of_an_unknown_type_raises_no_epoch() {
        var person = UUID.randomUUID();
        var data = """
                {"personId": "%s", "epoch": 6}""".formatted(person);
        feed.take(record("SomethingElse", data));
        var token = Tokens.of(person).epoch(5).sign();
        given().auth().oauth2(token).get("/v1/samples/me").then().statusCode(200);
        feed.take(record("PersonEpochRaised", data));
        refused(token);
    }

    /** The key tells the algorithm; what the token says of itself chooses neither. */
    @Test
    @Tag("F17")
    void each_key_is_good_for_its_own_algorithm_only() {
        var person = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of(person).elliptic().sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200);
        refused(Tokens.of(person).elliptic().keyId(Tokens.KEY_ID).sign());
        refused(Tokens.of(person).keyId(Tokens.ELLIPTIC_KEY_ID).sign());
    }

    @Test
    @Tag("S15")
    void a_token_ends_within_seconds_of_its_time() {
        refused(Tokens.of(UUID.randomUUID())
                .issuedAt(Instant.now().minusSeconds(300 + 6))
                .sign());
        refused(Tokens.of(UUID.randomUUID())
                .issuedAt(Instant.now().plusSeconds(7))
                .sign());
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get("/v1/samples/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
    }

    private static ConsumerRecord<String, String> record(String type, String data) {
        var record = new ConsumerRecord<>("viis.access.epoch", 0, 0, "key", data);
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return record;
    }

    @Test
    @Tag("A12")
    void a_token_stops_working_when_its_persons_epoch_is_raised() {
        var person = UUID.randomUUID();
        var token = Tokens.of(person).epoch(5).sign();
        given().auth().oauth2(token).get("/v1/samples/me").then().statusCode(200);
        epochs.raise(person, 6);
        given().auth()
                .oauth2(token)
                .get("/v1/samples/me")
                .then()
                .statusCode(401)
                .body("code", equalTo("invalid-token"));
        given().auth()
                .oauth2(Tokens.of(person).epoch(6).sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("D21")
    void a_protected_read_leaves_a_record_that_names_the_grant() {
        var organisation = UUID.randomUUID();
        var grant = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("READER")
                        .organisation(organisation)
                        .grant(grant)
                        .sign())
                .get("/v1/samples/of/" + organisation)
                .then()
                .statusCode(200);
        var row = EventRows.last("PersonalDataAccessed", organisation);
        assertEquals("viis.audit.access", row.topic());
        assertEquals(grant.toString(), row.data().at("/grantIds/0").asText());
    }

    @Test
    @Tag("A12")
    void a_deputys_token_stops_working_with_either_persons_rights() {
        for (var deputyIsTheOne : new boolean[] {true, false}) {
            var principal = UUID.randomUUID();
            var deputy = UUID.randomUUID();
            var token = Tokens.of(principal).epoch(5).actor(deputy, 7).sign();
            given().auth()
                    .oauth2(token)
                    .get("/v1/samples/me")
                    .then()
                    .statusCode(200)
                    .body("personId", equalTo(deputy.toString()))
                    .body("actsFor", equalTo(principal.toString()));
            epochs.raise(deputyIsTheOne ? deputy : principal, 8);
            given().auth()
                    .oauth2(token)
                    .get("/v1/samples/me")
                    .then()
                    .statusCode(401)
                    .body("code", equalTo("invalid-token"));
        }
    }

    @Test
    @Tag("A12")
    @Tag("F20")
    void each_of_the_two_is_judged_by_the_own_epoch() {
        var principal = UUID.randomUUID();
        var deputy = UUID.randomUUID();
        epochs.raise(principal, 3);
        epochs.raise(deputy, 8);
        // Neither number says anything about the other person.
        given().auth()
                .oauth2(Tokens.of(principal).epoch(3).actor(deputy, 8).sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200);
        refused(Tokens.of(principal).epoch(9).actor(deputy, 7).sign());
        refused(Tokens.of(principal).epoch(2).actor(deputy, 9).sign());
        epochs.raise(principal, 10);
        given().auth()
                .oauth2(Tokens.of(principal).epoch(10).actor(deputy, 8).sign())
                .get("/v1/samples/me")
                .then()
                .statusCode(200);
        refused(Tokens.of(principal).epoch(9).actor(deputy, 10).sign());
    }

    @Test
    void a_claim_act_that_is_not_ours_is_no_token() {
        var principal = UUID.randomUUID();
        var deputy = UUID.randomUUID().toString();
        List.<Map<String, Object>>of(
                        Map.of(),
                        Map.of("sub", deputy),
                        Map.of("epoch", 7),
                        Map.of("sub", "somebody", "epoch", 7),
                        Map.of("sub", deputy, "epoch", "7"),
                        Map.of("sub", deputy, "epoch", 7.5),
                        Map.of("sub", principal.toString(), "epoch", 7),
                        Map.of("sub", deputy, "epoch", 7, "act", Map.of("sub", deputy)))
                .forEach(act -> given().auth()
                        .oauth2(Tokens.of(principal).actor(act).sign())
                        .get("/v1/samples/me")
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("invalid-token")));
    }

    @Test
    @Tag("D21")
    void what_a_deputy_reads_is_recorded_with_both_names() {
        var organisation = UUID.randomUUID();
        var principal = UUID.randomUUID();
        var deputy = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of(principal)
                        .actor(deputy, 0)
                        .roles("READER")
                        .organisation(organisation)
                        .sign())
                .get("/v1/samples/of/" + organisation)
                .then()
                .statusCode(200);
        var data = EventRows.last("PersonalDataAccessed", organisation).data();
        assertEquals(deputy.toString(), data.path("personId").asText());
        assertEquals(principal.toString(), data.path("principalId").asText());
    }

    @Test
    @Tag("S12")
    void a_list_is_recorded_for_each_organisation_of_its_rows_whatever_was_filtered_by() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var reader = UUID.randomUUID();
        given().auth()
                .oauth2(Tokens.of(reader).roles("READER").organisation(first).sign())
                .get("/v1/samples/several?first=" + first + "&second=" + second)
                .then()
                .statusCode(200);
        for (var organisation : List.of(first, second)) {
            var row = EventRows.last("PersonalDataAccessed", organisation);
            assertEquals(
                    organisation.toString(), row.data().path("organisationId").asText());
            assertEquals(2, row.data().path("subjectIds").size());
            assertEquals(organisation.toString(), row.data().at("/subjectIds/0").asText());
        }
    }

    @Test
    void outside_the_scope_nothing_is_read_and_nothing_recorded() {
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("READER")
                        .organisation(UUID.randomUUID())
                        .sign())
                .get("/v1/samples/of/" + UUID.randomUUID())
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
    }
}
