package lv.viis.registration.arriving.batch;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many employees, one head's signature. */
@QuarkusTest
class BatchTest {

    @Inject
    AgroalDataSource database;

    private void sql(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        }
    }

    private int applicationsOf(UUID employer) throws SQLException {
        try (var connection = database.getConnection();
                var sql = connection.createStatement();
                var row = sql.executeQuery(
                        "select count(*) from access_application where employer_id = '" + employer + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static String headLetterOf(Given.Waiting one) {
        return given().auth()
                .oauth2(one.head().token())
                .get(one.path() + "/letters")
                .path("items.findAll{it.kind == 'HEAD_APPLICATION'}[-1].id");
    }

    @Test
    @Tag("D3")
    void one_signature_of_the_head_proves_all_and_a_missing_one_holds_up_only_its_own() throws Exception {
        var batch = Batch.of(3);
        batch.read(batch.head().token())
                .then()
                .statusCode(200)
                .body("kind", equalTo("GRANT"))
                .body("counts.DRAFT", equalTo(3))
                .body("applications.nextAction", everyItem(equalTo("ISSUE_LETTERS")))
                .body(
                        "applications.personId",
                        equalTo(batch.employees().stream()
                                .map(one -> one.id().toString())
                                .toList()));
        var letters = batch.letters();
        assertEquals(4, letters.size());
        try (var pdf = Loader.loadPDF(batch.document(letters.get(0)))) {
            var text = new PDFTextStripper().getText(pdf);
            batch.employees().forEach(one -> assertTrue(text.contains(one.code())));
        }

        batch.sign(letters.get(0), batch.head())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("personId", nullValue())
                .body("applicationIds", equalTo(batch.applications()));
        batch.sign(letters.get(1), batch.employees().get(0)).then().statusCode(200);
        batch.sign(letters.get(2), batch.employees().get(1)).then().statusCode(200);
        batch.read(batch.head().token()).then().body("applications.nextAction", contains("SUBMIT", "SUBMIT", "SIGN"));

        batch.act(batch.head(), "/submission")
                .then()
                .statusCode(200)
                .body("items.applicationId", equalTo(batch.applications()))
                .body("items.done", contains(true, true, false))
                .body("items.state", contains("SUBMITTED", "SUBMITTED", "AWAITING_SIGNATURES"))
                .body("items[2].code", equalTo("letters-not-signed"))
                .body("items[2].missing", contains("COMMITMENT"));
        var proofs = EventRows.last(
                        "AccessApplicationSubmitted", batch.applications().get(1))
                .data()
                .path("evidence");
        assertEquals(letters.get(0), proofs.at("/0/letterId").asText());
        assertEquals(batch.head().id().toString(), proofs.at("/0/signerId").asText());
        assertEquals(letters.get(2), proofs.at("/1/letterId").asText());

        batch.sign(letters.get(3), batch.employees().get(2)).then().statusCode(200);
        batch.act(batch.head(), "/submission")
                .then()
                .body("items.done", contains(false, false, true))
                .body("items[0].code", equalTo("application-in-wrong-state"));
        batch.read(batch.head().token()).then().body("counts", equalTo(java.util.Map.of("SUBMITTED", 3)));
    }

    @Test
    @Tag("A5")
    void nobody_is_in_it_twice_however_the_code_is_written() throws SQLException {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var one = DemoPerson.any();
        var again = new DemoPerson(one.code().replace("-", " "), "Cits", "Vārds");
        Batch.create(head, Batch.body(employer, List.of(one, DemoPerson.any(), again)))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", contains("employees[2].employee.personalCode"))
                .body("violations[0].message", containsString("ierakstā 0"));
        assertEquals(0, applicationsOf(employer));
    }

    @Test
    @Tag("A5")
    void all_are_drafted_or_none_and_the_faults_name_their_entries() throws SQLException {
        var waiting = Given.waiting();
        var employer = waiting.employer();
        var before = applicationsOf(employer);
        var body = Batch.body(employer, List.of(DemoPerson.any(), waiting.employee(), DemoPerson.any()));
        var last = body.lastIndexOf("INSTITUTION_EDITOR");
        var faulty = body.substring(0, last) + "INSTITUTION_HEAD" + body.substring(last + 18);
        Batch.create(waiting.head(), faulty)
                .then()
                .statusCode(422)
                .body("code", equalTo("entries-refused"))
                .body("violations.field", contains("employees[1]", "employees[2].lines[0].role"))
                .body("violations[0].message", equalTo("open-application-exists, skat. " + waiting.path()));
        assertEquals(before, applicationsOf(employer));

        var unwritten = body.replaceFirst("\"personalCode\":\"\\d+", "\"personalCode\":\"99");
        Batch.create(waiting.head(), unwritten)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", contains("employees[0].employee.personalCode"));
        Batch.create(waiting.head(), body.replaceFirst("\"post\":\"Skolotājs\"", "\"post\":\" \""))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"))
                .body("violations.field", contains("employees[0].employee.post"));
        Batch.create(waiting.head(), Batch.body(employer, List.of()))
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }

    @Test
    void no_stranger_and_no_employee_learns_of_the_others() {
        var batch = Batch.of(2);
        var letters = batch.letters();
        var employee = batch.employees().get(0);
        for (var reader : List.of(employee, DemoPerson.any(), Given.headOf(Given.institution()))) {
            batch.read(reader.token()).then().statusCode(404).body("code", equalTo("not-found"));
            for (var action : List.of("/letters", "/submission", "/withdrawal")) {
                batch.act(reader, action).then().statusCode(404).body("code", equalTo("not-found"));
            }
            for (var part : List.of("", "/document")) {
                given().auth()
                        .oauth2(reader.token())
                        .get("/v1/letters/" + letters.get(0) + part)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("not-found"));
            }
            batch.hand(letters.get(0), reader, reader.sign(batch.document(letters.get(0))))
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        var own = batch.applications().get(0);
        batch.one(0).read(employee.token()).then().statusCode(200).body("batchId", equalTo(batch.id()));
        given().auth()
                .oauth2(employee.token())
                .get("/v1/access-applications/" + own + "/letters")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.applicationIds", everyItem(contains(own)));
        batch.one(1).read(employee.token()).then().statusCode(404).body("code", equalTo("not-found"));
        Batch.create(employee, Batch.body(batch.employer(), List.of(DemoPerson.any())))
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-head-on-record"));

        var officer = Tokens.of(UUID.randomUUID()).roles("IZM_ACCESS_OFFICER").country();
        batch.read(officer.sign()).then().statusCode(200);
        Given.by(officer.sign())
                .post(batch.path() + "/withdrawal")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-applicant"));
    }

    @Test
    void what_is_returned_gets_a_letter_of_its_own_and_the_common_one_goes_on_to_prove_the_others() {
        var batch = Batch.of(2);
        var letters = batch.letters();
        batch.sign(letters.get(0), batch.head()).then().statusCode(200);
        batch.sign(letters.get(1), batch.employees().get(0)).then().statusCode(200);
        batch.act(batch.head(), "/submission").then().body("items.done", contains(true, false));
        var returned = batch.one(0);
        long submitted = returned.read(batch.head().token()).jsonPath().getLong("submittedVersion");
        returned.returned(submitted);
        assertEquals("RETURNED", returned.state());
        batch.act(batch.head(), "/letters").then().statusCode(409).body("code", equalTo("letters-already-issued"));

        long version = returned.read(batch.head().token()).jsonPath().getLong("version");
        returned.change(batch.head(), version, """
                        {"lines":[{"role":"INSTITUTION_READER","objectId":"%s","validFrom":"%s","lastDay":"%s"}]}
                        """.formatted(batch.employer(), Given.TODAY, Given.TODAY.plusMonths(3)))
                .then()
                .statusCode(200);
        String own = Given.by(batch.head().token())
                .post(returned.path() + "/letters")
                .then()
                .statusCode(201)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("HEAD_APPLICATION"))
                .body("items[0].version", equalTo(2))
                .body("items[0].personId", equalTo(batch.employees().get(0).id().toString()))
                .extract()
                .path("items[0].id");
        batch.act(batch.head(), "/submission").then().body("items[0].missing", contains("HEAD_APPLICATION"));
        batch.sign(own, batch.head()).then().statusCode(200);
        batch.sign(letters.get(2), batch.employees().get(1)).then().statusCode(200);
        batch.act(batch.head(), "/submission").then().body("items.done", contains(true, true));
        for (var entry = 0; entry < 2; entry++) {
            assertEquals(
                    entry == 0 ? own : letters.get(0),
                    EventRows.last(
                                    "AccessApplicationSubmitted",
                                    batch.applications().get(entry))
                            .data()
                            .at("/evidence/0/letterId")
                            .asText());
        }
    }

    @Test
    void a_returned_one_that_says_the_same_again_needs_no_new_letter() {
        var batch = Batch.of(2);
        var letters = batch.letters();
        batch.sign(letters.get(0), batch.head()).then().statusCode(200);
        batch.sign(letters.get(1), batch.employees().get(0)).then().statusCode(200);
        batch.act(batch.head(), "/submission").then().body("items.done", contains(true, false));
        var returned = batch.one(0);
        returned.returned(returned.read(batch.head().token()).jsonPath().getLong("submittedVersion"));
        Given.by(batch.head().token())
                .post(returned.path() + "/letters")
                .then()
                .statusCode(201)
                .body("items", empty());
        batch.act(batch.head(), "/submission").then().body("items.done", contains(true, false));
    }

    @Test
    void a_common_letter_that_ran_out_is_issued_again_for_those_who_still_wait() throws SQLException {
        var batch = Batch.of(3);
        var first = batch.letters();
        batch.sign(first.get(1), batch.employees().get(0)).then().statusCode(200);
        batch.one(2).withdraw(1).then().statusCode(200);
        sql("update letter set expires_at = now() - interval '1 second' where employer_id = '" + batch.employer()
                + "' and state = 'ISSUED'");

        var items = batch.act(batch.head(), "/letters").then().statusCode(201).extract();
        assertEquals(List.of("HEAD_APPLICATION", "COMMITMENT"), items.path("items.kind"));
        assertEquals(batch.applications().subList(0, 2), items.path("items[0].applicationIds"));
        List<String> second = items.path("items.letterId");
        given().auth()
                .oauth2(batch.head().token())
                .get("/v1/letters/" + second.get(0))
                .then()
                .body("version", equalTo(2));
        batch.sign(first.get(0), batch.head()).then().statusCode(409).body("code", equalTo("letter-expired"));
        batch.sign(second.get(0), batch.head()).then().statusCode(200);
        batch.sign(second.get(1), batch.employees().get(1)).then().statusCode(200);
        batch.act(batch.head(), "/submission").then().body("items.done", contains(true, true, false));
    }

    @Test
    void who_asks_for_something_else_than_the_others_gets_another_letter() {
        var batch = Batch.of(3);
        batch.one(1)
                .change(batch.head(), 0, "{\"basisNumber\":\"1-7/24\"}")
                .then()
                .statusCode(200);
        batch.act(batch.head(), "/letters")
                .then()
                .statusCode(201)
                .body("items.kind.findAll{it == 'HEAD_APPLICATION'}", hasSize(2));
        assertEquals(headLetterOf(batch.one(0)), headLetterOf(batch.one(2)));
        given().auth()
                .oauth2(batch.employees().get(1).token())
                .get("/v1/letters/" + headLetterOf(batch.one(1)))
                .then()
                .statusCode(200);
    }

    @Test
    void rights_of_many_end_by_the_heads_letter_alone() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var employees = List.of(DemoPerson.any(), DemoPerson.any());
        var lines = employees.stream()
                .map(one -> "{\"grantId\":\"%s\",\"lastDay\":\"%s\"}"
                        .formatted(Given.grant(one, employer, "INSTITUTION_EDITOR", employer), Given.TODAY))
                .toList();
        var made = Batch.create(head, Batch.body(employer, employees, "REVOKE", lines))
                .then()
                .statusCode(201)
                .extract();
        var batch = new Batch(employer, head, employees, made.path("id"), made.path("applications.applicationId"));
        var letters = batch.letters();
        assertEquals(1, letters.size());
        batch.sign(letters.get(0), head).then().statusCode(200);
        batch.act(head, "/submission").then().body("items.done", contains(true, true));
    }

    @Test
    void what_is_open_is_withdrawn_together() {
        var batch = Batch.of(2);
        batch.one(0).withdraw(0).then().statusCode(200);
        batch.act(batch.head(), "/withdrawal")
                .then()
                .statusCode(200)
                .body("items.state", everyItem(equalTo("WITHDRAWN")))
                .body("items.done", contains(false, true));
        batch.act(batch.head(), "/letters").then().statusCode(409).body("code", equalTo("no-letters-to-issue"));
        batch.read(batch.head().token())
                .then()
                .body("counts.WITHDRAWN", equalTo(2))
                .body("counts", not(hasItem("DRAFT")));
    }
}
