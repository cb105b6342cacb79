package lv.viis.support.ticket;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import lv.viis.support.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadTicketTest {

    private static List<EventRows> readingsAbout(UUID requester) {
        return EventRows.of("PersonalDataAccessed").stream()
                .filter(row -> row.data().get("subjectIds").toString().contains(requester.toString()))
                .toList();
    }

    @Test
    @Tag("D26")
    @Tag("D21")
    void an_officer_reads_every_ticket_and_each_reading_is_recorded() {
        var requester = UUID.randomUUID();
        var organisation = Given.organisation();
        var ticket = Given.opened(Tokens.of(requester).sign(), organisation);
        Given.as(Given.officer())
                .get("/v1/tickets/" + ticket)
                .then()
                .statusCode(200)
                .body("requesterId", equalTo(requester.toString()));
        var readings = readingsAbout(requester);
        assertEquals(1, readings.size());
        assertEquals("read ticket", readings.get(0).data().get("action").asText());
        assertEquals(organisation.toString(), readings.get(0).key());
        Given.as(Given.officer())
                .get("/v1/tickets/" + ticket + "/messages")
                .then()
                .statusCode(200);
        assertEquals(2, readingsAbout(requester).size());
    }

    @Test
    void an_own_ticket_is_read_without_a_record() {
        var requester = UUID.randomUUID();
        var token = Tokens.of(requester).sign();
        Given.as(token).get("/v1/tickets/" + Given.ticket(token)).then().statusCode(200);
        assertEquals(List.of(), readingsAbout(requester));
    }

    @Test
    void the_ticket_of_another_is_not_there() {
        var ticket = Given.ticket(Given.anyone());
        var organisation = Given.organisation();
        for (var stranger : List.of(
                Given.anyone(),
                Tokens.of(UUID.randomUUID())
                        .roles("INSTITUTION_HEAD")
                        .organisation(organisation)
                        .sign(),
                Tokens.of(UUID.randomUUID())
                        .roles("IZM_SUPPORT")
                        .organisation(organisation)
                        .sign(),
                Tokens.of(UUID.randomUUID()).roles("IKVD_ANALYST").country().sign())) {
            for (var path : List.of("", "/messages", "/attachments")) {
                Given.as(stranger)
                        .get("/v1/tickets/" + ticket + path)
                        .then()
                        .statusCode(404)
                        .body("code", equalTo("not-found"));
            }
            Given.message(stranger, ticket, "Let me in").then().statusCode(404).body("code", equalTo("not-found"));
            Given.as(stranger).get("/v1/tickets").then().statusCode(200).body("items.size()", equalTo(0));
        }
        Given.as(Given.officer())
                .get("/v1/tickets/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void an_access_officer_reads_and_does_not_write() {
        var ticket = Given.ticket(Given.anyone());
        var reader = Tokens.of(UUID.randomUUID())
                .roles("IZM_ACCESS_OFFICER")
                .country()
                .sign();
        Given.as(reader).get("/v1/tickets/" + ticket).then().statusCode(200);
        Given.message(reader, ticket, "Hello").then().statusCode(403).body("code", equalTo("outside-scope"));
        Given.resolution(reader, ticket, "\"0\"").then().statusCode(403).body("code", equalTo("forbidden"));
    }

    @Test
    void pages_of_a_list_lose_and_repeat_nothing_and_show_no_text() {
        var requester = Given.anyone();
        var organisation = Given.organisation();
        var opened = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            opened.add(Given.opened(requester, organisation).toString());
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Given.as(Given.officer())
                    .queryParam("organisationId", organisation)
                    .queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/v1/tickets")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("September")))
                    .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(opened, seen);
        assertNull(cursor);
    }

    @Test
    void a_list_is_narrowed_by_state_and_code() {
        var organisation = Given.organisation();
        var officer = Given.officer();
        var one = Given.opened(Given.anyone(), organisation);
        var other = Given.opened(Given.anyone(), organisation);
        Given.message(officer, other, "Which browser is it?").then().statusCode(201);
        Given.as(officer)
                .queryParam("organisationId", organisation)
                .queryParam("state", "NEW")
                .get("/v1/tickets")
                .then()
                .body("items.id", equalTo(List.of(one.toString())));
        String code = Given.as(officer).get("/v1/tickets/" + other).path("code");
        Given.as(officer)
                .queryParam("code", code)
                .get("/v1/tickets")
                .then()
                .body("items.id", equalTo(List.of(other.toString())));
        Given.as(officer)
                .queryParam("limit", 201)
                .get("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        Given.as(officer)
                .queryParam("cursor", "x")
                .get("/v1/tickets")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
    }
}
