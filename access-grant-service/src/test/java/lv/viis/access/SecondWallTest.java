package lv.viis.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.WideDoor;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where every use case takes the caller for somebody who may all, the database alone keeps what is decided to its people. */
@QuarkusTest
@Tag("W5")
class SecondWallTest {

    private static final String[] MOST = {"IZM_ACCESS_OFFICER", "AUDITOR", "IZM_ADMIN"};

    /** One row of what each of them keeps, of one id. */
    private static final String PAST = """
            insert into policy values ('%1$s', 'S' || cast(random() * 1e9 as integer), now());
            insert into role_change (id, role, based_on, state, proposed_by, proposed_at)
            values ('%1$s', 'AUDITOR', 1, '{}', uuidv7(), now());
            insert into person_alias values ('%1$s', uuidv7(), uuidv7(), 'K', '1', current_date, uuidv7(), now());
            insert into system_client (id, employer_id, object_id, role, from_day, last_day, document_number, document_date,
                                       jwks, applied_by, applied_at, version)
            values ('%1$s', uuidv7(), uuidv7(), 'INSTITUTION_READER', current_date, current_date, '1', current_date,
                    '{"keys":[]}', uuidv7(), now(), 0);
            insert into recertification (id, started_by, started_at, deadline, grace_days, cap_percent, count, version)
            values ('%1$s', uuidv7(), now(), current_date, 9, 5, 0, 0);
            insert into head_review (id, organisation_id, head_id, head_from, due_on, state, opened_at, version)
            values ('%1$s', uuidv7(), uuidv7(), current_date, current_date, 'OPEN', now(), 0);
            insert into employment_check (id, as_of, asked_at, asked, missing, cap_percent, version)
            values ('%1$s', current_date - cast(random() * 1e6 as integer), now(), 1, 1, 5, 0);
            insert into employment_question (id, check_id, person_id, organisation_id, state, opened_at)
            values ('%1$s', '%1$s', uuidv7(), uuidv7(), 'WAITING', now());
            insert into webhook_receiver (id, organisation_id, slot, address, sealed_secret, registered_by, registered_at,
                                          responsible_id, version)
            values ('%1$s', uuidv7(), 1, 'https://x', '', uuidv7(), now(), uuidv7(), 0)""";

    private static final List<String> KEPT_IN = List.of(
            "policy",
            "role_change",
            "person_alias",
            "system_client",
            "recertification",
            "head_review",
            "employment_question",
            "employment_check",
            "webhook_receiver");

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
    void a_stranger_finds_no_grant_and_changes_none() {
        var asked = Given.application().submitted();
        var grant = asked.grantId();
        forgetEveryCheck();
        for (var list : List.of("/v1/grants?", "/v1/grants?asOf=" + Given.TODAY + "&")) {
            as().get(list + "personId=" + asked.person).then().statusCode(200).body("items", empty());
        }
        notFound(as().get("/v1/grants/" + grant));
        notFound(as().get("/v1/grants/" + grant + "/history"));
        for (var step : List.of("revocation", "suspension", "reinstatement")) {
            notFound(as().header("If-Match", "\"0\"")
                    .contentType("application/json")
                    .body("{\"reasonCode\":\"MISUSE\"}")
                    .post("/v1/grants/" + grant + "/" + step));
        }
        as().get("/v1/reports/access?organisationId=" + asked.employer)
                .then()
                .statusCode(200)
                .body("items", empty());
        as().queryParam("filter", "id eq \"" + asked.person + "\"")
                .get("/scim/v2/Users")
                .then()
                .statusCode(200)
                .body("totalResults", equalTo(0));
        Given.readGrant(grant, Given.officer()).body("state", equalTo("ACTIVE"));
    }

    @Test
    void a_stranger_finds_no_deputyship_and_consents_to_none() {
        var two = new Deputies();
        String id = two.appoint().statusCode(201).extract().path("id");
        forgetEveryCheck();
        as().get("/v1/deputyships").then().statusCode(200).body("items", empty());
        notFound(as().get("/v1/deputyships/" + id));
        for (var step : List.of("consent", "end")) {
            notFound(as().header("If-Match", "\"0\"").post("/v1/deputyships/" + id + "/" + step));
        }
        Deputies.read(id).body("state", equalTo("PROPOSED"));
    }

    @Test
    void a_stranger_finds_nothing_of_officers_administrators_and_heads() throws SQLException {
        var id = UUID.randomUUID();
        asOwner(PAST.formatted(id));
        forgetEveryCheck();
        try {
            for (var list : List.of(
                    "/v1/policies",
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
            notFound(as().get("/v1/policies/" + id));
            notFound(as().get("/v1/webhook-receivers/" + id));
            notFound(as().get("/v1/personal-data-reports/" + id));
        } finally {
            for (var table : KEPT_IN) {
                asOwner("delete from " + table + " where id = '" + id + "'");
            }
        }
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

    private static void asOwner(String sql) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var owner = DriverManager.getConnection(url, "viis_owner", "owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
