package lv.viis.registration.letters.letter;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is issued for signing. */
@QuarkusTest
class IssueLettersTest {

    @Inject
    AgroalDataSource database;

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "tagged for screen readers");
            assertEquals("lv", document.getDocumentCatalog().getLanguage());
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void both_letters_carry_everything_that_is_signed() throws Exception {
        var waiting = Given.waiting();
        for (var id : new String[] {waiting.headLetter(), waiting.commitment()}) {
            var answer = given().auth()
                    .oauth2(waiting.employee().token())
                    .get("/v1/letters/" + id)
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(1))
                    .body("code", matchesPattern("[2-9A-Z]{10}"))
                    .extract();
            var text = text(waiting.document(id));
            for (var part : new String[] {
                id,
                answer.path("code"),
                answer.path("textVersion"),
                waiting.employee().code(),
                "Ģirts Šķēle-Ābele",
                "Ģimnāzija",
                "4219902694",
                "Keeps the institution's data",
                Given.TODAY.format(DateTimeFormatter.ofPattern("dd.MM.yyyy."))
            }) {
                assertTrue(text.contains(part), part + " is not in " + text);
            }
        }
        var application = text(waiting.document(waiting.headLetter()));
        assertTrue(application.contains("INSTITUTION_EDITOR") && application.contains("1-7/23"), application);
        assertTrue(application.contains("Maija Žagata"), application);
    }

    @Test
    void the_document_comes_with_its_digest_as_an_attachment() {
        var waiting = Given.waiting();
        String sha256 = given().auth()
                .oauth2(waiting.head().token())
                .get("/v1/letters/" + waiting.commitment())
                .path("sha256");
        given().auth()
                .oauth2(waiting.employee().token())
                .get("/v1/letters/" + waiting.commitment() + "/document")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", matchesPattern("attachment; filename=\"letter-[2-9A-Z]{10}\\.pdf\""))
                .header(
                        "Repr-Digest",
                        "sha-256=:"
                                + Base64.getEncoder()
                                        .encodeToString(HexFormat.of().parseHex(sha256)) + ":");
        var read = EventRows.of("PersonalDataAccessed").stream()
                .filter(row -> row.data().path("action").asText().equals("download letter"))
                .filter(row -> row.data()
                        .path("subjectIds")
                        .toString()
                        .contains(waiting.employee().id().toString()))
                .findFirst();
        assertTrue(read.isPresent());
    }

    @Test
    void names_are_text_and_never_markup() throws Exception {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var employee =
                new DemoPerson(DemoPerson.any().code(), "<img src=\\\"file:///etc/passwd\\\"/> & {c.code}", "O'Hara");
        var waiting = Given.waiting(employer, head, employee);
        var text = text(waiting.document(waiting.commitment()));
        assertTrue(text.contains("<img src=\"file:///etc/passwd\"/> & {c.code} O'Hara"), text);
    }

    @Test
    void letters_are_issued_once_and_again_only_when_they_ran_out() throws SQLException {
        var waiting = Given.waiting();
        var path = waiting.path() + "/letters";
        Given.by(waiting.head().token())
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("letters-already-issued"));
        var container = waiting.employee().sign(waiting.document(waiting.commitment()));

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update letter set expires_at = now() - interval '1 second' where employer_id = '"
                    + waiting.employer() + "'");
        }
        waiting.sign(waiting.commitment(), waiting.employee(), container)
                .then()
                .statusCode(409)
                .body("code", equalTo("letter-expired"));
        Given.by(waiting.head().token())
                .post(path)
                .then()
                .statusCode(201)
                .body("items", hasSize(2))
                .body("items.version", everyItem(equalTo(2)));
        waiting.sign(waiting.commitment(), waiting.employee(), container)
                .then()
                .statusCode(409)
                .body("code", equalTo("letter-expired"));
        given().auth().oauth2(waiting.head().token()).get(path).then().body("items", hasSize(4));
    }

    @Test
    void only_the_applicant_issues_letters() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var employee = DemoPerson.any();
        String id = Given.create(head, Given.body(employer, employee, "INSTITUTION_EDITOR", employer))
                .path("id");
        var path = "/v1/access-applications/" + id + "/letters";
        Given.by(employee.token()).post(path).then().statusCode(403).body("code", equalTo("not-the-applicant"));
        Given.by(DemoPerson.any().token()).post(path).then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void documents_are_sealed_at_rest() throws SQLException {
        var waiting = Given.waiting();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery("select sealed from document where id = (select document_id from letter"
                                + " where id = '" + waiting.commitment() + "')")) {
            assertTrue(row.next());
            assertFalse(new String(row.getBytes(1), StandardCharsets.ISO_8859_1).contains("%PDF"));
        }
    }
}
