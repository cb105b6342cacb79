package lv.viis.registration.arriving.paper;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.chassis.testing.Versions;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import lv.viis.registration.signing.scan.Scans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk enters what came on paper for a head without a login, or whom the register has not identified. */
@QuarkusTest
class ClerkEntersTest {

    private final UUID clerk = UUID.randomUUID();
    private final UUID secondClerk = UUID.randomUUID();
    private final DemoPerson head = DemoPerson.any();
    private final DemoPerson employee = DemoPerson.any();

    private static String token(UUID clerk) {
        return Tokens.of(clerk).country().roles("IZM_CLERK").sign();
    }

    private static String withHead(String body, DemoPerson head) {
        return body.replace(
                "\"post\":\"Direktore\"", "\"post\":\"Direktore\",\"personalCode\":\"" + head.code() + "\"");
    }

    private Response enter(String token, UUID employer) {
        return Given.by(token)
                .contentType("application/json")
                .body(withHead(Given.body(employer, employee, "INSTITUTION_EDITOR", employer), head))
                .post("/v1/access-applications");
    }

    private Given.Waiting entered(UUID employer) {
        String id =
                enter(token(clerk), employer).then().statusCode(201).extract().path("id");
        List<String> letters = Given.by(token(clerk))
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .statusCode(201)
                .extract()
                .path("items.id");
        return new Given.Waiting(employer, head, employee, id, letters.get(0), letters.get(1));
    }

    private void onPaper(String letter) {
        var original = recorded(letter);
        Given.by(token(secondClerk))
                .header("If-Match", Versions.ANY)
                .post("/v1/paper-originals/" + original + "/confirmation")
                .then()
                .statusCode(200);
    }

    private String recorded(String letter) {
        String original = Given.by(token(clerk))
                .contentType("application/json")
                .body("""
                        {"receivedOn":"%s","documentNumber":"1-7/24","documentDate":"%s","signedByNamedSigner":true}
                        """.formatted(Given.TODAY, Given.TODAY.minusDays(1)))
                .post("/v1/letters/" + letter + "/paper-originals")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        RestAssured.given()
                .auth()
                .oauth2(token(clerk))
                .header("If-Match", Versions.ANY)
                .contentType("image/png")
                .body(Scans.pdf())
                .put("/v1/paper-originals/" + original + "/scan")
                .then()
                .statusCode(200)
                .body("scanType", equalTo("application/pdf"));
        return original;
    }

    private Response submit(Given.Waiting waiting, long version) {
        return Given.by(token(clerk)).header("If-Match", "\"" + version + "\"").post(waiting.path() + "/submission");
    }

    @Test
    @Tag("D1")
    @Tag("D4")
    void an_unidentified_head_applies_on_paper() {
        Given.roles();
        var employer = Given.institution();
        Given.unidentifiedHead(employer, 1);
        var waiting = entered(employer);
        waiting.sign(waiting.headLetter(), head, head.sign(waiting.document(token(clerk), waiting.headLetter())))
                .then()
                .statusCode(422)
                .body("code", equalTo("signer-was-not-the-head"));
        onPaper(waiting.headLetter());
        onPaper(waiting.commitment());
        submit(waiting, 1).then().statusCode(201).body("state", equalTo("SUBMITTED"));
        var told = EventRows.last("AccessApplicationSubmitted", waiting.id()).data();
        assertEquals("UNIDENTIFIED", told.at("/mandate/kind").asText());
        assertEquals(head.id().toString(), told.path("applicantId").asText());
    }

    @Test
    @Tag("D1")
    void a_head_on_record_needs_no_login_to_apply_on_paper() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), null);
        var waiting = entered(employer);
        onPaper(waiting.headLetter());
        onPaper(waiting.commitment());
        submit(waiting, 1).then().statusCode(201);
        assertEquals(
                "HEAD",
                EventRows.last("AccessApplicationSubmitted", waiting.id())
                        .data()
                        .at("/mandate/kind")
                        .asText());
    }

    @Test
    @Tag("D1")
    void a_head_who_left_after_the_documents_date_needs_the_next_ones_word() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), Given.TODAY.minusDays(1));
        var waiting = entered(employer);
        onPaper(waiting.headLetter());
        onPaper(waiting.commitment());
        submit(waiting, 1).then().statusCode(201).body("state", equalTo("NEEDS_CONFIRMATION"));
    }

    @Test
    @Tag("D1")
    void who_is_no_head_by_any_record_is_not_entered() {
        Given.roles();
        var employer = Given.institution();
        Given.headOf(employer);
        enter(token(clerk), employer).then().statusCode(403).body("code", equalTo("not-the-head-on-record"));
    }

    @Test
    void only_a_clerk_enters_for_somebody_else() {
        Given.roles();
        var employer = Given.institution();
        var own = Given.headOf(employer);
        enter(own.token(), employer).then().statusCode(403).body("code", equalTo("only-clerks-enter-for-others"));
        enter(Tokens.of(clerk).roles("IZM_CLERK").organisation(employer).sign(), employer)
                .then()
                .statusCode(403)
                .body("code", equalTo("only-clerks-enter-for-others"));
    }

    @Test
    @Tag("D20")
    void a_doubtful_code_is_confirmed_by_a_clerk_before_it_goes_to_the_ministry() {
        Given.roles();
        var employer = Given.institution();
        Given.unidentifiedHead(employer, 1);
        var good = employee.code();
        var digit = good.charAt(11);
        var doubtful =
                new DemoPerson(good.substring(0, 11) + (digit == '9' ? '0' : (char) (digit + 1)), "Ģirts", "Ābele");
        String id = Given.by(token(clerk))
                .contentType("application/json")
                .body(withHead(Given.body(employer, doubtful, "INSTITUTION_EDITOR", employer), head))
                .post("/v1/access-applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<String> letters = Given.by(token(clerk))
                .post("/v1/access-applications/" + id + "/letters")
                .then()
                .extract()
                .path("items.id");
        letters.forEach(this::onPaper);
        var waiting = new Given.Waiting(employer, head, doubtful, id, letters.get(0), letters.get(1));
        read(waiting).body("nextAction", equalTo("CONFIRM_CODE")).body("owner", equalTo("CLERK"));
        submit(waiting, 1).then().statusCode(409).body("code", equalTo("personal-code-not-confirmed"));
        Given.by(token(secondClerk))
                .header("If-Match", "\"1\"")
                .post(waiting.path() + "/personal-code-confirmation")
                .then()
                .statusCode(200);
        read(waiting).body("nextAction", equalTo("SUBMIT")).body("warnings", hasSize(0));
        submit(waiting, 2).then().statusCode(201);
    }

    @Test
    @Tag("D20")
    void the_employees_own_certificate_confirms_the_code() {
        Given.roles();
        var employer = Given.institution();
        var own = Given.headOf(employer);
        var digit = employee.code().charAt(11);
        var doubtful = new DemoPerson(
                employee.code().substring(0, 11) + (digit == '9' ? '0' : (char) (digit + 1)), "Ģirts", "Ābele");
        var waiting = Given.waiting(employer, own, doubtful).signBoth();
        read(waiting).body("nextAction", equalTo("SUBMIT")).body("warnings", hasSize(0));
        waiting.submit(2).then().statusCode(201);
    }

    @Test
    @Tag("D4")
    void no_clerk_enters_what_is_by_or_about_themselves() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), null);
        for (var self : List.of(head, employee)) {
            enter(token(self.id()), employer).then().statusCode(403).body("code", equalTo("clerk-is-involved"));
        }
    }

    @Test
    @Tag("A9")
    void an_original_that_waits_for_the_second_clerk_is_the_clerks_turn() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), null);
        var waiting = entered(employer);
        recorded(waiting.headLetter());
        read(waiting).body("nextAction", equalTo("CONFIRM_PAPER")).body("owner", equalTo("CLERK"));
    }

    private io.restassured.response.ValidatableResponse read(Given.Waiting waiting) {
        return RestAssured.given()
                .auth()
                .oauth2(token(clerk))
                .get(waiting.path())
                .then()
                .statusCode(200);
    }

    @Test
    @Tag("D4")
    void another_clerk_than_who_entered_it_may_hand_it_in() {
        Given.roles();
        var employer = Given.institution();
        Given.unidentifiedHead(employer, 1);
        var waiting = entered(employer);
        onPaper(waiting.headLetter());
        onPaper(waiting.commitment());
        Given.by(token(secondClerk))
                .header("If-Match", "\"1\"")
                .post(waiting.path() + "/submission")
                .then()
                .statusCode(201)
                .body("state", equalTo("SUBMITTED"));
    }

    @Test
    @Tag("S27")
    void a_clerk_does_nothing_with_an_application_about_themselves() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), null);
        var waiting = entered(employer);
        var before = DemoPerson.any();
        // By another id too, as after a change of the code.
        Given.alias(before.id(), employee.id(), false, 1);
        for (var own : List.of(employee.id(), before.id(), head.id())) {
            var mine = token(own);
            var isHead = own.equals(head.id());
            for (var action : List.of("/submission", "/withdrawal", "/letters")) {
                if (!isHead) {
                    Given.by(mine)
                            .header("If-Match", "\"1\"")
                            .post(waiting.path() + action)
                            .then()
                            .statusCode(403)
                            .body("code", equalTo("clerk-is-involved"));
                }
            }
            Given.by(mine)
                    .header("If-Match", "\"1\"")
                    .post(waiting.path() + "/personal-code-confirmation")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("clerk-is-involved"));
            Given.by(mine)
                    .contentType("application/json")
                    .body("""
                            {"receivedOn":"%s","documentNumber":"1-7/24","documentDate":"%s","signedByNamedSigner":true}
                            """.formatted(Given.TODAY, Given.TODAY.minusDays(1)))
                    .post("/v1/letters/" + waiting.headLetter() + "/paper-originals")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("clerk-is-involved"));
        }
    }

    @Test
    @Tag("S27")
    @Tag("S11")
    void who_entered_it_and_turns_out_to_be_the_employee_goes_on_with_nothing() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), null);
        var waiting = entered(employer);
        var original = recorded(waiting.commitment());
        // Found out later: the clerk's other code is the employee's.
        Given.alias(employee.id(), clerk, false, 1);
        submit(waiting, 1).then().statusCode(403).body("code", equalTo("clerk-is-involved"));
        RestAssured.given()
                .auth()
                .oauth2(token(clerk))
                .header("If-Match", Versions.ANY)
                .contentType("image/png")
                .body(Scans.pdf())
                .put("/v1/paper-originals/" + original + "/scan")
                .then()
                .statusCode(403)
                .body("code", equalTo("clerk-is-involved"));
    }

    @Test
    @Tag("S27")
    void the_second_clerk_is_another_person_by_whichever_id() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), null);
        var original = recorded(entered(employer).commitment());
        Given.alias(clerk, secondClerk, false, 1);
        Given.by(token(secondClerk))
                .header("If-Match", Versions.ANY)
                .post("/v1/paper-originals/" + original + "/confirmation")
                .then()
                .statusCode(403)
                .body("code", equalTo("second-clerk-needed"));
    }

    @Test
    @Tag("S2")
    void what_a_clerk_writes_of_how_a_head_is_reached_is_nothing_that_the_head_signed() {
        Given.roles();
        var employer = Given.institution();
        Given.headship(employer, 1, head, Given.TODAY.minusYears(1), null);
        var waiting = entered(employer);
        onPaper(waiting.headLetter());
        onPaper(waiting.commitment());
        submit(waiting, 1).then().statusCode(201);
        var officer = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
        RestAssured.given()
                .auth()
                .oauth2(officer)
                .get("/v1/people/" + head.id())
                .then()
                .statusCode(200)
                .body("surname", equalTo("Žagata"))
                .body("email", org.hamcrest.Matchers.nullValue());
        RestAssured.given()
                .auth()
                .oauth2(officer)
                .get("/v1/people/" + employee.id())
                .then()
                .statusCode(200)
                .body("email", equalTo("lietvedis@example.lv"));
    }
}
