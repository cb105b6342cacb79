package lv.viis.registration.applying.attachment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import lv.viis.registration.arriving.batch.Batch;
import lv.viis.registration.signing.scan.MadePdf;
import lv.viis.registration.signing.scan.Scans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is registered with an application besides its letters. */
@QuarkusTest
class AttachmentTest {

    @Inject
    AgroalDataSource database;

    private static Response add(DemoPerson by, String application, byte[] content) {
        return Given.by(by.token())
                .contentType("application/octet-stream")
                .body(content)
                .post(application + "/attachments");
    }

    @Test
    @Tag("D5")
    void a_signed_container_may_hold_it_beside_the_letters_and_nothing_that_was_not_registered() {
        var waiting = Given.waiting();
        var order = Scans.pdf();
        var container = waiting.head().signTogether(waiting.document(waiting.headLetter()), order);
        waiting.sign(waiting.headLetter(), waiting.head(), container)
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
        add(waiting.head(), waiting.path(), order).then().statusCode(201).body("mediaType", equalTo("application/pdf"));
        waiting.sign(waiting.headLetter(), waiting.head(), container)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
        // Of another application it is somebody else's document.
        var other = Given.waiting();
        other.sign(
                        other.headLetter(),
                        other.head(),
                        other.head().signTogether(other.document(other.headLetter()), order))
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
    }

    @Test
    @Tag("F15")
    void a_file_is_taken_for_what_its_bytes_are_whatever_its_type_is_called() {
        var waiting = Given.waiting();
        var files = java.util.Map.of(
                "image/jpg", Scans.image("jpg"),
                "image/pjpeg;charset=x", Scans.image("jpg"),
                "image/x-png", Scans.image("png"),
                "application/x-pdf", Scans.pdf());
        files.forEach((type, content) -> Given.by(waiting.head().token())
                .header("Content-Type", type)
                .body(content)
                .post(waiting.path() + "/attachments")
                .then()
                .statusCode(201));
        Given.by(waiting.head().token())
                .header("Content-Type", "text/plain")
                .body(Scans.pdf())
                .post(waiting.path() + "/attachments")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        Given.by(waiting.employee().token())
                .header("Content-Type", "application/x-zip-compressed")
                .body(waiting.employee().sign(waiting.document(waiting.commitment())))
                .put("/v1/letters/" + waiting.commitment() + "/signature")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"));
    }

    @Test
    @Tag("F15")
    void a_pdf_may_begin_with_a_line_end() {
        var waiting = Given.waiting();
        for (var before : new String[] {"\n", "\r\n", "\r\n\r\n "}) {
            var pdf = new java.io.ByteArrayOutputStream();
            pdf.writeBytes(before.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            pdf.writeBytes(Scans.pdf());
            add(waiting.head(), waiting.path(), pdf.toByteArray())
                    .then()
                    .statusCode(201)
                    .body("mediaType", equalTo("application/pdf"));
        }
    }

    @Test
    @Tag("S1")
    void few_bytes_that_unpack_to_a_gigabyte_are_not_accepted_and_letters_are() {
        var waiting = Given.waiting();
        add(waiting.head(), waiting.path(), MadePdf.bomb(1024))
                .then()
                .statusCode(422)
                .body("code", equalTo("scan-not-accepted"));
        var letter = waiting.document(waiting.headLetter());
        add(waiting.head(), waiting.path(), letter).then().statusCode(201);
        add(waiting.head(), waiting.path(), waiting.head().signPdf(letter))
                .then()
                .statusCode(201);
    }

    @Test
    @Tag("D5")
    void by_itself_it_proves_no_letter() {
        var waiting = Given.waiting();
        var order = Scans.pdf();
        add(waiting.head(), waiting.path(), order).then().statusCode(201);
        waiting.sign(waiting.headLetter(), waiting.head(), waiting.head().sign(order))
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
        waiting.sign(waiting.headLetter(), waiting.head(), waiting.head().signPdf(order))
                .then()
                .statusCode(422)
                .body("code", equalTo("signed-data-is-not-the-letter"));
    }

    @Test
    @Tag("D3")
    void the_letter_of_a_batch_may_be_signed_with_an_employees_own() {
        var batch = Batch.of(2);
        var letters = batch.letters();
        var both =
                batch.employees().get(1).signTogether(batch.document(letters.get(0)), batch.document(letters.get(2)));
        both = batch.head().addSignature(both);
        batch.hand(letters.get(0), batch.head(), both).then().statusCode(200);
        batch.hand(letters.get(2), batch.employees().get(1), both).then().statusCode(200);
    }

    @Test
    @Tag("D21")
    void it_is_read_by_those_who_read_the_application_and_each_download_is_recorded() {
        var waiting = Given.waiting();
        var picture = Scans.image("png");
        String id = add(waiting.head(), waiting.path(), picture)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        add(waiting.head(), waiting.path(), picture).then().statusCode(201).body("id", equalTo(id));
        var officer = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
        for (var token :
                new String[] {waiting.head().token(), waiting.employee().token(), officer}) {
            var list = given().auth().oauth2(token).get(waiting.path() + "/attachments");
            list.then().statusCode(200).body("items.id", contains(id));
            assertArrayEquals(
                    picture,
                    given().auth()
                            .oauth2(token)
                            .get(waiting.path() + "/attachments/" + id)
                            .then()
                            .statusCode(200)
                            .contentType("image/png")
                            .header("X-Content-Type-Options", "nosniff")
                            .extract()
                            .asByteArray());
        }
        var stranger = Given.waiting();
        for (var path : new String[] {"/attachments", "/attachments/" + id}) {
            given().auth()
                    .oauth2(stranger.head().token())
                    .get(waiting.path() + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        given().auth()
                .oauth2(stranger.head().token())
                .get(stranger.path() + "/attachments/" + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        assertTrue(EventRows.of("PersonalDataAccessed").stream()
                .map(EventRows::data)
                .anyMatch(data -> data.path("action").asText().equals("download attachment")
                        && data.path("subjectIds")
                                .toString()
                                .contains(waiting.employee().id().toString())));
    }

    @Test
    void what_is_too_much_or_cannot_be_opened_without_harm_is_refused() {
        var waiting = Given.waiting();
        add(waiting.employee(), waiting.path(), Scans.pdf())
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-applicant"));
        add(DemoPerson.any(), waiting.path(), Scans.pdf())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        add(waiting.head(), waiting.path(), Scans.image("tiff"))
                .then()
                .statusCode(422)
                .body("code", equalTo("attachment-type-not-accepted"));
        add(waiting.head(), waiting.path(), "<html/>".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("code", equalTo("scan-not-accepted"));
        add(waiting.head(), waiting.path(), Arrays.copyOf(Scans.pdf(), 5 * 1024 * 1024 + 1))
                .then()
                .statusCode(413)
                .body("code", equalTo("attachment-too-large"));
        for (var i = 0; i < 10; i++) {
            // What follows the end mark makes it another file with the same page.
            var copy = (new String(Scans.pdf(), StandardCharsets.ISO_8859_1) + "%" + i + "\n")
                    .getBytes(StandardCharsets.ISO_8859_1);
            add(waiting.head(), waiting.path(), copy).then().statusCode(201);
        }
        add(waiting.head(), waiting.path(), Scans.pdf())
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-attachments"));
        given().auth()
                .oauth2(waiting.head().token())
                .get(waiting.path() + "/attachments")
                .then()
                .body("items", hasSize(10));
        waiting.withdraw(1).then().statusCode(200);
        add(waiting.head(), waiting.path(), Scans.image("png"))
                .then()
                .statusCode(409)
                .body("code", equalTo("application-in-wrong-state"));
    }

    @Test
    @Tag("A21")
    void it_is_sealed_at_rest() throws SQLException {
        var waiting = Given.waiting();
        add(waiting.head(), waiting.path(), Scans.pdf()).then().statusCode(201);
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select d.sealed from document d join application_attachment a on"
                        + " a.document_id = d.id where a.application_id = '" + waiting.id() + "'")) {
            assertTrue(row.next());
            assertFalse(new String(row.getBytes(1), StandardCharsets.ISO_8859_1).contains("%PDF"));
        }
    }
}
