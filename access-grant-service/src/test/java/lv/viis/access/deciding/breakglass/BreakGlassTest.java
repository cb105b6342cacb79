package lv.viis.access.deciding.breakglass;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.granting.grant.GrantSteps;
import lv.viis.access.ledger.ledger.LedgerPast;
import lv.viis.chassis.identity.PersonIds;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class BreakGlassTest {

    private static final String CODE = "020100-29990";

    @Inject
    BreakGlassCommand command;

    @Inject
    HeldRights held;

    @Inject
    PersonIds personIds;

    @TempDir
    Path directory;

    private record Run(int code, String printed) {}

    /** No officer is there unless a test says so. */
    @BeforeEach
    void nobodyIsLeft() throws Exception {
        try (var database = LedgerPast.owner();
                var change = database.createStatement()) {
            change.execute("update access_grant set ended_at = now(), end_reason = 'REVOKED', version = version + 1"
                    + " where role in ('IZM_ACCESS_OFFICER', 'IZM_ADMIN') and ended_at is null");
        }
    }

    private static String request(UUID nonce, LocalDate date, String role, LocalDate lastDay) {
        return """
                {"nonce":"%s","date":"%s","personalCode":"%s","role":"%s","reasonCode":"NO_OFFICER_LEFT","lastDay":"%s"}
                """.formatted(nonce, date, CODE, role, lastDay);
    }

    private static String request() {
        return request(UUID.randomUUID(), Given.TODAY, "IZM_ACCESS_OFFICER", Given.TODAY.plusDays(1));
    }

    /** As an operator signs with openssl: the header names the operator, the payload is left out. */
    private static String sign(String operator, String payload) throws IOException, GeneralSecurityException {
        var encoded = new PKCS8EncodedKeySpec(
                Files.readAllBytes(Path.of(System.getProperty(OperatorEnvironment.KEYS), operator)));
        var isCurve = operator.equals("second");
        var signature = Signature.getInstance(isCurve ? "SHA256withECDSAinP1363Format" : "Ed25519");
        signature.initSign(KeyFactory.getInstance(isCurve ? "EC" : "Ed25519").generatePrivate(encoded));
        var header = base64("{\"alg\":\"%s\",\"kid\":\"%s\"}"
                .formatted(isCurve ? "ES256" : "EdDSA", operator)
                .getBytes(StandardCharsets.UTF_8));
        signature.update(
                (header + "." + base64(payload.getBytes(StandardCharsets.UTF_8))).getBytes(StandardCharsets.US_ASCII));
        return header + ".." + base64(signature.sign());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Run open(String request) throws IOException, GeneralSecurityException {
        return run(request, sign("first", request), sign("second", request));
    }

    private Run run(String request, String first, String second) throws IOException {
        var arguments = List.of(
                Files.writeString(directory.resolve("request.json"), request).toString(),
                Files.writeString(directory.resolve("first.jws"), first).toString(),
                Files.writeString(directory.resolve("second.jws"), second).toString());
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        var stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
        try {
            return new Run(command.run(arguments), printed.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    @Tag("A1")
    void two_operators_name_an_officer_for_two_days_once_by_a_decision_of_its_own_kind() throws Exception {
        var request = request();
        var run = open(request);
        assertEquals(0, run.code(), run.printed());
        assertFalse(run.printed().contains("29990"), run.printed());
        var person = personIds.of(PersonalCode.parse(CODE));
        var event = EventRows.of("BreakGlassOpened").stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertEquals(List.of(), Contract.differences(event));
        assertEquals(person.toString(), event.data().path("personId").asText());
        String decision = given().auth()
                .oauth2(Given.officer())
                .get("/v1/grants/" + event.data().path("grantId").asText())
                .then()
                .statusCode(200)
                .body("role", equalTo("IZM_ACCESS_OFFICER"))
                .body("state", equalTo("ACTIVE"))
                .body("objectId", nullValue())
                .body("lastDay", equalTo(Given.TODAY.plusDays(1).toString()))
                .extract()
                .path("decisionId");
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("kind", equalTo("BREAK_GLASS"))
                .body("facts.operators[0]", equalTo("first"))
                .body("facts.operators[1]", equalTo("second"));
        LedgerPast.link();
        assertEquals(2, LedgerPast.number("select count(*) from ledger_entry where content like '%" + decision + "%'"));
        var again = open(request);
        assertEquals(3, again.code());
        assertTrue(again.printed().contains("used before"), again.printed());
    }

    @Test
    void it_stays_closed_while_two_other_officers_are_there() throws Exception {
        held.grant(UUID.randomUUID(), "IZM_ACCESS_OFFICER", null, Given.TODAY.plusDays(5));
        var second = UUID.randomUUID();
        held.grant(second, "IZM_ACCESS_OFFICER", null, Given.TODAY.plusDays(5));
        var closed = open(request());
        assertEquals(3, closed.code());
        assertTrue(closed.printed().contains("2 officers"), closed.printed());
        nobodyIsLeft();
        held.grant(UUID.randomUUID(), "IZM_ACCESS_OFFICER", null, Given.TODAY.plusDays(5));
        assertEquals(0, open(request()).code(), "one alone cannot name another");
    }

    @Test
    @Tag("F20")
    void who_cannot_decide_today_is_not_counted_as_an_officer() throws Exception {
        var officer = "IZM_ACCESS_OFFICER";
        var today = Given.TODAY;
        held.grant(UUID.randomUUID(), officer, null, today.plusDays(5));
        var suspended = held.grant(UUID.randomUUID(), officer, null, today.plusDays(5));
        GrantSteps.step(suspended.toString(), "suspension").statusCode(200);
        held.grant(UUID.randomUUID(), officer, null, today.minusDays(5), today.minusDays(1));
        held.grant(UUID.randomUUID(), officer, null, today.plusDays(1), today.plusDays(5));
        var left = UUID.randomUUID();
        held.revoke(held.grant(left, officer, null, today.plusDays(5)), left);
        held.grant(UUID.randomUUID(), "IZM_CLERK", null, today.plusDays(5));
        var run = open(request());
        assertEquals(0, run.code(), run.printed());
    }

    @Test
    @Tag("F20")
    void the_last_day_of_an_officer_counts() throws Exception {
        held.grant(UUID.randomUUID(), "IZM_ACCESS_OFFICER", null, Given.TODAY);
        held.grant(UUID.randomUUID(), "IZM_ACCESS_OFFICER", null, Given.TODAY, Given.TODAY.plusDays(5));
        assertEquals(3, open(request()).code());
    }

    @Test
    void who_administers_roles_or_is_an_officer_already_is_not_named() throws Exception {
        var person = personIds.of(PersonalCode.parse(CODE));
        held.grant(person, "IZM_ADMIN", null, Given.TODAY.plusDays(5));
        assertEquals(3, open(request()).code());
        nobodyIsLeft();
        assertEquals(0, open(request()).code());
        assertEquals(3, open(request()).code(), "the same right twice");
    }

    @Test
    void one_operator_is_not_two_and_other_bytes_are_not_signed() throws Exception {
        var request = request();
        var first = sign("first", request);
        var second = sign("second", request);
        assertEquals(4, run(request, first, first).code());
        assertEquals(4, run(request, first, sign("first-again", request)).code());
        assertEquals(4, run(request + " ", first, second).code());
        assertEquals(4, run(request, first, sign("second", request())).code());
        assertEquals(4, run(request, first, "").code());
        assertEquals(
                4,
                run(request, first, second.replace("..", "." + base64(request.getBytes()) + ".x"))
                        .code());
        for (var header : List.of(
                "{\"alg\":\"none\",\"kid\":\"second\"}",
                "{\"alg\":\"HS256\",\"kid\":\"second\"}",
                "{\"alg\":\"EdDSA\",\"kid\":\"second\"}",
                "{\"alg\":\"ES256\",\"kid\":\"first\"}",
                "{\"alg\":\"ES256\",\"kid\":\"stranger\"}",
                "{\"alg\":\"ES256\"}")) {
            var forged = base64(header.getBytes(StandardCharsets.UTF_8)) + second.substring(second.indexOf("."));
            assertEquals(4, run(request, first, forged).code(), header);
        }
        assertEquals(0, run(request, first, second).code());
    }

    @Test
    void a_request_that_lay_around_or_asks_for_more_is_refused() throws Exception {
        var today = Given.TODAY;
        for (var request : List.of(
                request(UUID.randomUUID(), today.minusDays(1), "IZM_ACCESS_OFFICER", today),
                request(UUID.randomUUID(), today, "AUDITOR", today),
                request(UUID.randomUUID(), today, "IZM_ACCESS_OFFICER", today.plusDays(2)),
                request(UUID.randomUUID(), today, "IZM_ACCESS_OFFICER", today.minusDays(1)),
                request().replace(CODE, "161375-19997"),
                request().replace("}", ",\"more\":1}"),
                request() + "{}",
                "null",
                "x")) {
            var run = open(request);
            assertEquals(2, run.code(), request + run.printed());
            assertFalse(run.printed().contains("29990") || run.printed().contains("19997"), run.printed());
        }
        assertEquals(2, command.run(List.of("request.json")));
        assertEquals(2, command.run(List.of("missing", "missing", "missing")));
    }

    @Test
    @Tag("S28")
    void a_reason_that_is_not_in_the_catalogue_opens_nothing() throws Exception {
        var run = open(request().replace("NO_OFFICER_LEFT", "DUTY_CONFIRMED"));
        assertEquals(2, run.code(), run.printed());
        assertTrue(run.printed().contains("reasonCode"), run.printed());
    }
}
