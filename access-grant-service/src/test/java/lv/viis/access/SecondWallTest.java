package lv.viis.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.WideDoor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where every use case takes the caller for somebody who may all, the database alone keeps what is decided to its people. */
@QuarkusTest
@Tag("W5")
class SecondWallTest {

    private static final String[] MOST = {"IZM_ACCESS_OFFICER", "AUDITOR", "IZM_ADMIN"};

    /** Let in by the roles, which hold elsewhere. */
    private final String stranger = Tokens.of(UUID.randomUUID())
            .roles(MOST)
            .organisation(UUID.randomUUID())
            .sign();

    @Test
    void a_stranger_finds_no_application_and_decides_none() {
        var asked = Given.application().submitted();
        var item = asked.item();
        var path = "/v1/decision-items/" + item;
        forgetEveryCheck();
        as().get("/v1/decision-items?state=OPEN").then().statusCode(200).body("items", empty());
        notFound(as().get(path));
        notFound(as().get("/v1/policy-trials/" + item));
        notFound(as().header("Idempotency-Key", UUID.randomUUID()).post(path + "/review"));
        notFound(step(path + "/decision", asked.granted()));
        notFound(step(path + "/return", """
                {"applicationVersion":1,"reasonCodes":["DUTY_NOT_STATED"],"text":"State the duty."}"""));
        assertEquals("OPEN", asked.state());
    }

    @Test
    void a_stranger_reads_no_decision_and_nothing_that_was_recorded() {
        var asked = Given.application().submitted();
        var decided = asked.decide(asked.granted()).statusCode(201).extract();
        var grant = decided.<String>path("lines[0].grantId");
        forgetEveryCheck();
        notFound(as().get("/v1/decisions/" + decided.path("id")));
        notFound(as().get("/v1/grants/" + grant + "/proof"));
        notFound(as().get("/v1/ledger/chains/" + asked.employer + "?reason=AUDIT"));
        as().get("/v1/accesses?personId=" + asked.person).then().statusCode(200).body("items", empty());
    }

    @Test
    void a_stranger_finds_nothing_of_officers_administrators_and_heads() {
        forgetEveryCheck();
        for (var list : List.of(
                "/v1/policies",
                "/v1/policy-samples",
                "/v1/role-changes",
                "/v1/person-aliases",
                "/v1/system-clients",
                "/v1/recertifications",
                "/v1/head-reviews",
                "/v1/employment-checks",
                "/v1/employment-questions",
                "/v1/webhook-receivers")) {
            as().get(list).then().statusCode(200).body("items", empty());
        }
        notFound(as().get("/v1/personal-data-reports/" + UUID.randomUUID()));
    }

    @Test
    void a_stranger_asks_for_no_report_and_drafts_no_policy() {
        forgetEveryCheck();
        failed(step("/v1/personal-data-reports", """
                {"personId":"%s","reason":"BREACH_INCIDENT","reference":"1"}""".formatted(UUID.randomUUID())));
        failed(step("/v1/policies", """
                {"code":"P%s","rule":{"roles":["INSTITUTION_READER"],"employerKinds":["INSTITUTION"],"longestDays":9,
                 "sampledPercent":50}}""".formatted(Math.abs(UUID.randomUUID().hashCode()))));
        failed(step("/v1/webhook-receivers", """
                {"organisationId":"%s","address":"https://example.org/hook","eventTypes":[]}""".formatted(Given.institution())));
    }

    private void forgetEveryCheck() {
        QuarkusMock.installMockForType(new WideDoor(MOST), Door.class);
    }

    private RequestSpecification as() {
        return given().auth().oauth2(stranger);
    }

    private Response step(String path, String body) {
        return as().header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static void notFound(Response answer) {
        answer.then().statusCode(404).body("code", equalTo("not-found"));
    }

    /** Nothing that a caller could do: the code let it pass, and the database did not. */
    private static void failed(Response answer) {
        answer.then().statusCode(500).body("code", equalTo("internal-error"));
    }
}
