package lv.viis.chassis.idempotency;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lv.viis.chassis.sample.SampleResource;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    @Inject
    AgroalDataSource database;

    private static Response make(String token, UUID key, String name) {
        var request = given().auth().oauth2(token).contentType("application/json");
        if (key != null) {
            request = request.header("Idempotency-Key", key.toString());
        }
        return request.body("{\"name\":\"" + name + "\",\"size\":1}").post("/v1/samples");
    }

    @Test
    @Tag("A7")
    void fifty_parallel_copies_take_effect_once_and_are_answered_alike() throws Exception {
        var token = Tokens.of(UUID.randomUUID()).sign();
        var key = UUID.randomUUID();
        var before = SampleResource.MADE.get();
        var pool = Executors.newFixedThreadPool(50);
        var calls = IntStream.range(0, 50)
                .<Callable<Response>>mapToObj(i -> () -> make(token, key, "a"))
                .toList();
        var answers = pool.invokeAll(calls);
        var bodies = answers.stream()
                .map(future -> {
                    try {
                        return future.get().statusCode()
                                + future.get().header("Location")
                                + future.get().path("id");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toSet());
        pool.shutdown();
        assertEquals(1, bodies.size(), bodies.toString());
        assertEquals(before + 1, SampleResource.MADE.get());
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var token = Tokens.of(UUID.randomUUID()).sign();
        var key = UUID.randomUUID();
        make(token, key, "a").then().statusCode(201);
        make(token, key, "b").then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void a_key_belongs_to_its_caller() {
        var key = UUID.randomUUID();
        make(Tokens.of(UUID.randomUUID()).sign(), key, "a").then().statusCode(201);
        make(Tokens.of(UUID.randomUUID()).sign(), key, "b").then().statusCode(201);
    }

    @Test
    void a_refused_request_keeps_nothing() {
        var token = Tokens.of(UUID.randomUUID()).sign();
        var key = UUID.randomUUID();
        make(token, key, "refused").then().statusCode(409).body("code", equalTo("sample-refused"));
        make(token, key, "good").then().statusCode(201);
    }

    @Test
    void a_missing_or_malformed_key_is_named() {
        var token = Tokens.of(UUID.randomUUID()).sign();
        make(token, null, "a")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations[0].field", equalTo("Idempotency-Key"));
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", "1")
                .body("{\"name\":\"a\",\"size\":1}")
                .post("/v1/samples")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void an_answer_is_kept_sealed_and_repeated_whole() throws SQLException {
        var token = Tokens.of(UUID.randomUUID()).sign();
        var key = UUID.randomUUID();
        var name = "somebody " + key;
        var first = make(token, key, name).then().statusCode(201).extract().asString();
        assertEquals(
                first, make(token, key, name).then().statusCode(201).extract().asString());
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select t::text, sealed_body from idempotency_key t where key = ?")) {
            query.setObject(1, key);
            try (var row = query.executeQuery()) {
                assertTrue(row.next());
                assertFalse(row.getString(1).contains(name));
                assertFalse(new String(row.getBytes(2), StandardCharsets.UTF_8).contains(name));
            }
        }
    }

    @Test
    @Tag("A7")
    @Tag("F20")
    void an_answer_is_repeated_for_a_day_and_no_longer() throws SQLException {
        var token = Tokens.of(UUID.randomUUID()).sign();
        var key = UUID.randomUUID();
        String first = make(token, key, "a").then().statusCode(201).extract().path("id");
        age(key, "23 hours 59 minutes");
        make(token, key, "a").then().statusCode(201).body("id", equalTo(first));
        make(token, key, "b").then().statusCode(409).body("code", equalTo("idempotency-key-reused"));
        age(key, "24 hours 1 minute");
        make(token, key, "b").then().statusCode(201).body("id", not(equalTo(first)));
    }

    private void age(UUID key, String age) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update idempotency_key set created_at = now() - cast(? as interval) where key = ?")) {
            update.setString(1, age);
            update.setObject(2, key);
            assertEquals(1, update.executeUpdate());
        }
    }
}
