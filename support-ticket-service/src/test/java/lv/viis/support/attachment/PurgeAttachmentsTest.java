package lv.viis.support.attachment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PurgeAttachmentsTest {

    @Inject
    PurgeAttachments purgeAttachments;

    @Inject
    AgroalDataSource dataSource;

    @Test
    @Tag("D26")
    void attachments_go_ninety_days_after_the_resolution_and_the_ticket_stays() throws SQLException {
        var requester = Given.anyone();
        var old = resolvedWithAttachment(requester, 91);
        var recent = resolvedWithAttachment(requester, 89);
        var open = Given.ticket(requester);
        Given.attachment(requester, open, "image/png", Given.png(1, 1)).then().statusCode(201);

        assertEquals(1, purgeAttachments.purge(Instant.now()));

        assertEquals(0, attachments(requester, old));
        assertEquals(1, attachments(requester, recent));
        assertEquals(1, attachments(requester, open));
        assertEquals("RESOLVED", Given.state(requester, old));
        try (var connection = dataSource.getConnection();
                var orphans = connection.createStatement().executeQuery("""
                        select count(*) from attachment_content
                         where attachment_id not in (select id from attachment)""")) {
            orphans.next();
            assertEquals(0, orphans.getInt(1));
        }
    }

    private static UUID resolvedWithAttachment(String requester, int daysAgo) {
        var officer = Given.officer();
        var ticket = Given.ticket(requester);
        Given.attachment(requester, ticket, "image/png", Given.png(1, 1)).then().statusCode(201);
        Given.message(officer, ticket, "Which browser is it?").then().statusCode(201);
        Given.resolution(officer, ticket, Given.etag(officer, ticket))
                .then()
                .statusCode(200)
                .body("state", equalTo("RESOLVED"));
        Given.resolvedDaysAgo(ticket, daysAgo);
        return ticket;
    }

    private static int attachments(String requester, UUID ticket) {
        return Given.as(requester)
                .get("/v1/tickets/" + ticket + "/attachments")
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }
}
