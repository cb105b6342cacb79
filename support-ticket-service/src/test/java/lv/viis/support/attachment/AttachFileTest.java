package lv.viis.support.attachment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttachFileTest {

    private static final byte[] PNG = Given.png(1280, 720);
    private static final byte[] PDF = "%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII);

    @Inject
    AgroalDataSource dataSource;

    @Test
    @Tag("D26")
    void a_screenshot_is_given_back_as_a_file_and_an_officers_reading_is_recorded() {
        var requester = UUID.randomUUID();
        var token = Tokens.of(requester).sign();
        var ticket = Given.ticket(token);
        var attached = Given.attachment(token, ticket, "image/png", PNG);
        attached.then()
                .statusCode(201)
                .body("fileName", equalTo("screen shot.png"))
                .body("type", equalTo("image/png"))
                .body("size", equalTo(PNG.length));
        var file = Given.as(Given.officer()).get(attached.header("Location")).then();
        file.statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"screen shot.png\"; filename*=UTF-8''screen%20shot.png");
        assertArrayEquals(PNG, file.extract().asByteArray());
        assertTrue(EventRows.of("PersonalDataAccessed").stream()
                .anyMatch(row -> row.data().get("action").asText().equals("read ticket attachment")
                        && row.data().get("subjectIds").get(0).asText().equals(requester.toString())));
        Given.as(token)
                .get("/v1/tickets/" + ticket + "/attachments")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        Given.as(Given.anyone())
                .get(attached.header("Location"))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void an_attachment_lies_sealed_in_the_database() throws Exception {
        var requester = Given.anyone();
        String id = Given.attachment(requester, Given.ticket(requester), "application/pdf", PDF)
                .path("id");
        try (var connection = dataSource.getConnection();
                var query =
                        connection.prepareStatement("select sealed from attachment_content where attachment_id = ?")) {
            query.setObject(1, UUID.fromString(id));
            var found = query.executeQuery();
            assertTrue(found.next());
            assertFalse(new String(found.getBytes(1), StandardCharsets.ISO_8859_1).contains("%PDF"));
        }
    }

    @Test
    @Tag("D26")
    void what_is_none_of_the_three_types_is_not_accepted() {
        var requester = Given.anyone();
        var ticket = Given.ticket(requester);
        var zip = "PK\u0003\u0004 and more".getBytes(StandardCharsets.US_ASCII);
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        refused(requester, ticket, "application/zip", zip, 415, "attachment-type-not-accepted");
        refused(requester, ticket, "text/html", page, 415, "attachment-type-not-accepted");
        refused(requester, ticket, "image/png", zip, 415, "attachment-type-not-accepted");
        refused(requester, ticket, "image/svg+xml", PNG, 415, "attachment-type-not-accepted");
        refused(requester, ticket, "image/png", new byte[0], 415, "attachment-type-not-accepted");
    }

    @Test
    @Tag("D26")
    void a_file_that_pretends_to_be_another_is_refused() {
        var requester = Given.anyone();
        var ticket = Given.ticket(requester);
        refused(requester, ticket, "image/png", PDF, 422, "attachment-type-differs");
        refused(requester, ticket, "application/pdf", PNG, 422, "attachment-type-differs");
    }

    @Test
    @Tag("D22")
    void what_was_never_attached_is_not_found() {
        var requester = Given.anyone();
        Given.as(requester)
                .get("/v1/tickets/" + Given.ticket(requester) + "/attachments/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void an_image_that_would_fill_the_memory_is_refused() {
        var requester = Given.anyone();
        var ticket = Given.ticket(requester);
        refused(requester, ticket, "image/png", Given.png(50_000, 50_000), 422, "image-too-large");
        var most = Integer.MAX_VALUE;
        refused(requester, ticket, "image/png", Given.png(most, most), 422, "image-too-large");
        refused(requester, ticket, "image/png", Given.png(-1, -1), 422, "image-not-readable");
        refused(requester, ticket, "image/png", Arrays.copyOf(PNG, 20), 422, "image-not-readable");
    }

    @Test
    void five_megabytes_are_the_limit() {
        var requester = Given.anyone();
        var ticket = Given.ticket(requester);
        Given.attachment(requester, ticket, "image/png", Arrays.copyOf(PNG, 5 * 1024 * 1024))
                .then()
                .statusCode(201);
        refused(requester, ticket, "image/png", Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1), 413, "attachment-too-large");
    }

    @Test
    void of_many_at_once_ten_are_kept() throws Exception {
        var requester = Given.anyone();
        var ticket = Given.ticket(requester);
        var pool = Executors.newFixedThreadPool(15);
        var answers = pool.invokeAll(IntStream.range(0, 15)
                .<Callable<Integer>>mapToObj(i -> () ->
                        Given.attachment(requester, ticket, "image/png", PNG).statusCode())
                .toList());
        pool.shutdown();
        var kept = 0;
        for (var answer : answers) {
            kept += answer.get() == 201 ? 1 : 0;
        }
        assertEquals(10, kept);
        refused(requester, ticket, "image/png", PNG, 422, "too-many-attachments");
    }

    @Test
    void nothing_is_attached_to_a_resolved_ticket() {
        var requester = Given.anyone();
        refused(requester, Given.resolved(requester), "image/png", PNG, 409, "ticket-is-resolved");
    }

    private static void refused(String token, UUID ticket, String type, byte[] content, int status, String code) {
        Given.attachment(token, ticket, type, content).then().statusCode(status).body("code", equalTo(code));
    }
}
