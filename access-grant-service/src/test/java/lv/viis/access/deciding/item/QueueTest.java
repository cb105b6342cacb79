package lv.viis.access.deciding.item;

import static io.restassured.RestAssured.given;
import static lv.viis.access.Given.TODAY;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import lv.viis.access.Given;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.chassis.event.Event;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QueueTest {

    @Test
    void an_item_shows_everything_asked_and_its_evidence() {
        var application = Given.application().submitted();
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/decision-items/" + application.item())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("applicationId", equalTo(application.id.toString()))
                .body("applicationVersion", equalTo(1))
                .body("state", equalTo("OPEN"))
                .body("basisNumber", equalTo("1-2/3"))
                .body("employmentFrom", equalTo("2020-09-01"))
                .body("employmentLastDay", nullValue())
                .body("lines[0].role", equalTo("INSTITUTION_EDITOR"))
                .body("lines[0].validFrom", equalTo(TODAY.toString()))
                .body("evidence.size()", equalTo(2))
                .body("evidence[1].letterKind", equalTo("COMMITMENT"))
                .body("evidence[0].clerkIds[0]", equalTo(application.clerk.toString()))
                .body("submittedAt", equalTo("2026-09-01T08:00:00Z"))
                .body("decisionId", nullValue());
    }

    @Test
    @Tag("D21")
    void reading_the_queue_is_recorded_with_the_people_seen() {
        var application = Given.application().submitted();
        var officer = UUID.randomUUID();
        given().auth()
                .oauth2(Given.officer(officer))
                .queryParam("employerId", application.employer)
                .get("/v1/decision-items")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
        var row = EventRows.last("PersonalDataAccessed", application.employer);
        assertEquals(List.of(), Contract.differences(row));
        assertEquals(officer.toString(), row.data().path("personId").asText());
        assertTrue(StreamSupport.stream(row.data().path("subjectIds").spliterator(), false)
                .anyMatch(id -> id.asText().equals(application.person.toString())));
    }

    @Test
    void the_queue_is_for_officers_and_auditors() {
        given().get("/v1/decision-items").then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID())
                        .roles("IZM_SUPPORT")
                        .country()
                        .sign())
                .get("/v1/decision-items")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign())
                .get("/v1/decision-items")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Given.officer())
                .get("/v1/decision-items/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void pages_lose_and_repeat_nothing() {
        var employer = Given.institution();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var application = Given.application(employer)
                    .line("INSTITUTION_READER", employer, TODAY, TODAY.plusDays(1))
                    .submitted();
            ids.add(application.id.toString());
        }
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            var page = given().auth()
                    .oauth2(Given.officer())
                    .queryParam("employerId", employer)
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/v1/decision-items")
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.path("items.applicationId"));
            cursor = page.path("next");
        }
        assertEquals(ids, seen);
    }

    @Test
    void a_submission_that_comes_twice_is_one_item() {
        var application = Given.application().submitted();
        application.submitted();
        itemsOf(application, 1);
    }

    @Test
    void a_newer_version_replaces_an_older_one_in_whatever_order_they_come() {
        var inOrder = Given.application().submitted(1).submitted(3);
        var turned = Given.application().submitted(3).submitted(1);
        for (var application : new Given.Application[] {inOrder, turned}) {
            given().auth()
                    .oauth2(Given.officer())
                    .queryParam("applicationId", application.id)
                    .queryParam("state", "OPEN")
                    .get("/v1/decision-items")
                    .then()
                    .body("items.size()", equalTo(1))
                    .body("items[0].applicationVersion", equalTo(3));
        }
    }

    @Test
    void a_withdrawn_application_is_not_decided_whichever_comes_first() {
        var usual = Given.application().submitted().withdrawn();
        var turned = Given.application().withdrawn().submitted();
        for (var application : new Given.Application[] {usual, turned}) {
            assertEquals("WITHDRAWN", application.state());
            application.decide(application.granted()).statusCode(409).body("code", equalTo("application-withdrawn"));
        }
    }

    @Test
    @Tag("A12")
    void a_withdrawal_after_the_decision_ends_its_grants() {
        var application = Given.application().submitted();
        var grantId = application.grantId();
        application.withdrawn().withdrawn();
        Given.readGrant(grantId, Given.officer())
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("APPLICATION_WITHDRAWN"))
                .body("endedAt", notNullValue());
        assertEquals("WITHDRAWN", application.state());
        var ended = EventRows.last("GrantEnded", application.person);
        assertEquals("APPLICATION_WITHDRAWN", ended.data().path("reason").asText());
        assertEquals(
                1,
                EventRows.of("GrantEnded").stream()
                        .filter(row -> row.key().equals(application.person.toString()))
                        .count());
    }

    @Test
    void the_events_of_registration_are_read_as_it_publishes_them() {
        assumePublished("AccessApplicationSubmitted");
        var submitted = Contract.example("../registration-service", "AccessApplicationSubmitted")
                .path("data")
                .toString();
        var submission = Event.read(submitted, Submission.class);
        submission.requireEvidence();
        assertTrue(submission.version() >= 0 && !submission.lines().isEmpty());
    }

    @Test
    void a_withdrawal_is_read_as_registration_publishes_it() {
        assumePublished("AccessApplicationWithdrawn");
        var data = Contract.example("../registration-service", "AccessApplicationWithdrawn")
                .path("data")
                .toString();
        Event.read(data, ApplicationListener.Withdrawn.class);
    }

    @Test
    void what_becomes_of_an_application_is_read_as_registration_publishes_it() {
        Map.of(
                        "AccessApplicationClosed", ApplicationListener.Closed.class,
                        "AccessApplicationNeedsConfirmation", ApplicationListener.NeedsConfirmation.class,
                        "AccessApplicationConfirmed", ApplicationListener.Confirmed.class)
                .forEach((type, read) -> assertNotNull(Event.read(
                        Contract.example("../registration-service", type)
                                .path("data")
                                .toString(),
                        read)));
    }

    private static void assumePublished(String type) {
        assumeTrue(
                Files.exists(Path.of("../registration-service/contract/events", type + ".json")),
                type + " is not published yet");
    }

    private static void itemsOf(Given.Application application, int count) {
        given().auth()
                .oauth2(Given.officer())
                .queryParam("applicationId", application.id)
                .get("/v1/decision-items")
                .then()
                .body("items.size()", equalTo(count));
    }
}
