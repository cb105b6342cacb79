package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim is a comfort: others see who looks at an item until when, and may decide all the same. */
@QuarkusTest
class ClaimTest {

    @Inject
    AgroalDataSource database;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();
    private Given.Application application;

    @BeforeEach
    void submitted() {
        application = Given.application().submitted();
    }

    @Test
    void others_see_who_looks_at_it_until_when_and_do_not_claim_it_too() {
        String until = claim(first)
                .statusCode(200)
                .body("reviewerId", equalTo(first.toString()))
                .body("startedAt", notNullValue())
                .extract()
                .path("leaseUntil");
        var lease = Duration.between(Instant.now(), Instant.parse(until));
        assertTrue(lease.toMinutes() >= 14 && lease.toMinutes() < 15, until);
        item().body("reviewerId", equalTo(first.toString())).body("leaseUntil", equalTo(until));
        claim(second)
                .statusCode(409)
                .body("code", equalTo("item-is-claimed"))
                .body("seeAlso", equalTo("/v1/decision-items/" + application.item()));
        release(second).statusCode(204);
        item().body("reviewerId", equalTo(first.toString()));
    }

    @Test
    void a_claim_keeps_nobody_from_deciding() {
        claim(first).statusCode(200);
        application
                .decide(application.item(), Given.officer(second), application.granted())
                .statusCode(201);
        claim(first).statusCode(409).body("code", equalTo("already-decided"));
    }

    @Test
    void a_claim_is_renewed_released_or_runs_out() throws Exception {
        Instant until = Instant.parse(claim(first).extract().path("leaseUntil"));
        Instant later = Instant.parse(claim(first).statusCode(200).extract().path("leaseUntil"));
        assertTrue(later.isAfter(until));
        release(first).statusCode(204);
        item().body("reviewerId", nullValue()).body("leaseUntil", nullValue());
        claim(second).statusCode(200);
        runOut();
        item().body("reviewerId", nullValue());
        claim(first).statusCode(200).body("reviewerId", equalTo(first.toString()));
    }

    @Test
    void a_review_is_told_once() {
        claim(first);
        release(first);
        claim(second);
        var told = EventRows.of("ReviewStarted").stream()
                .filter(row -> row.key().equals(application.id.toString()))
                .toList();
        assertEquals(1, told.size());
        assertEquals(List.of(), Contract.differences(told.get(0)));
    }

    private ValidatableResponse claim(UUID officer) {
        return application.step("review", Given.officer(officer), "");
    }

    private ValidatableResponse release(UUID officer) {
        return application.step("release", Given.officer(officer), "");
    }

    private ValidatableResponse item() {
        return given().auth()
                .oauth2(Given.officer())
                .get("/v1/decision-items/" + application.item())
                .then()
                .statusCode(200);
    }

    private void runOut() throws Exception {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update decision_item set lease_until = now() - interval '1 second' where id = ?::uuid")) {
            update.setString(1, application.item());
            assertEquals(1, update.executeUpdate());
        }
    }
}
