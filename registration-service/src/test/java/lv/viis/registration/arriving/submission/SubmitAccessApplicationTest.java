package lv.viis.registration.arriving.submission;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lv.viis.chassis.testing.EventRows;
import lv.viis.registration.DemoPerson;
import lv.viis.registration.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From signed letters to the ministry, and back. */
@QuarkusTest
class SubmitAccessApplicationTest {

    private static List<Response> parallel(List<Callable<Response>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        var answers = new ArrayList<Response>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get());
        }
        pool.shutdown();
        return answers;
    }

    @Test
    void a_signed_application_is_told_to_the_ministry() {
        var waiting = Given.waiting().signBoth();

        waiting.submit(1)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", endsWith(waiting.path()))
                .body("state", equalTo("SUBMITTED"))
                .body("version", equalTo(2));

        waiting.read(waiting.employee().token()).then().body("state", equalTo("SUBMITTED"));
        var event = EventRows.last("AccessApplicationSubmitted", waiting.id());
        assertEquals("viis.registration.application", event.topic());
        assertEquals(2, event.version());
        assertEquals(waiting.id(), event.aggregateId());
        var data = event.data();
        assertEquals(waiting.employee().id().toString(), data.path("personId").asText());
        assertEquals(2, data.path("version").asLong());
        assertFalse(data.path("selfApplication").asBoolean());
        assertEquals("HEAD_APPLICATION", data.at("/evidence/0/letterKind").asText());
        assertEquals(
                waiting.employee().id().toString(),
                data.at("/evidence/1/signerId").asText());
        assertEquals(64, data.at("/evidence/1/containerSha256").asText().length());
        for (var secret : new String[] {waiting.employee().code().replace("-", ""), "Šķēle", "example.lv", "Keeps"}) {
            assertFalse(data.toString().contains(secret), secret);
        }
    }

    @Test
    void without_both_signatures_nothing_is_submitted() {
        var waiting = Given.waiting();
        waiting.sign(
                        waiting.commitment(),
                        waiting.employee(),
                        waiting.employee().sign(waiting.document(waiting.commitment())))
                .then()
                .statusCode(200);
        waiting.submit(1).then().statusCode(409).body("code", equalTo("letters-not-signed"));
        assertThrows(AssertionError.class, () -> EventRows.last("AccessApplicationSubmitted", waiting.id()));
    }

    @Test
    void the_version_that_was_read_is_named() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(0).then().statusCode(412).body("code", equalTo("precondition-failed"));
        Given.by(waiting.head().token())
                .post(waiting.path() + "/submission")
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
    }

    @Test
    @Tag("D1")
    @Tag("S11")
    void who_only_signs_submits_nothing_nor_does_a_former_head_whose_letter_the_next_one_hands_in() {
        var waiting = Given.waiting().signBoth();
        Given.by(waiting.employee().token())
                .header("If-Match", "\"1\"")
                .post(waiting.path() + "/submission")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-the-applicant"));
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);
        waiting.submit(1).then().statusCode(403).body("code", equalTo("not-the-applicant"));
        waiting.act(next, "/submission", 1).then().statusCode(201).body("state", equalTo("SUBMITTED"));
        assertEquals(
                next.id().toString(),
                EventRows.last("AccessApplicationSubmitted", waiting.id())
                        .data()
                        .path("confirmedBy")
                        .asText());
    }

    @Test
    @Tag("D12")
    void the_application_of_a_closed_employer_is_closed_with_it() {
        var waiting = Given.waiting().signBoth();
        Given.organisation(waiting.employer(), "INSTITUTION", null, "CLOSED", 2);
        waiting.read(waiting.head().token()).then().body("state", equalTo("CLOSED"));
        waiting.submit(2).then().statusCode(409).body("code", equalTo("application-in-wrong-state"));
    }

    @Test
    @Tag("D12")
    @Tag("D20")
    void a_closed_employer_submits_nothing_before_its_applications_are_settled_either() {
        var waiting = Given.waiting().signBoth();
        known(waiting.employer(), "CLOSED");
        waiting.submit(1).then().statusCode(409).body("code", equalTo("employer-closed"));
        assertTrue(EventRows.of("AccessApplicationSubmitted").stream()
                .noneMatch(row -> row.key().equals(waiting.id())));
        known(waiting.employer(), "ACTIVE");
        waiting.submit(1).then().statusCode(201);
    }

    /** As the event was noted, without what follows from it. */
    private void known(UUID employer, String status) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createQuery("update KnownOrganisation o set o.status = :status where o.id = :id")
                        .setParameter("status", status)
                        .setParameter("id", employer)
                        .executeUpdate());
    }

    @Inject
    EntityManager database;

    @Test
    @Tag("A7")
    void two_hundred_parallel_copies_of_a_submission_are_one() throws Exception {
        var waiting = Given.waiting().signBoth();
        var key = UUID.randomUUID().toString();
        var answers = parallel(IntStream.range(0, 200)
                .<Callable<Response>>mapToObj(i -> () -> io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(waiting.head().token())
                        .header("Idempotency-Key", key)
                        .header("If-Match", "\"1\"")
                        .post(waiting.path() + "/submission"))
                .toList());
        assertEquals(
                List.of(201),
                answers.stream().map(Response::statusCode).distinct().toList());
        assertEquals(
                1,
                EventRows.of("AccessApplicationSubmitted").stream()
                        .filter(row -> row.key().equals(waiting.id()))
                        .count());
    }

    @Test
    void of_submission_and_withdrawal_at_once_one_wins() throws Exception {
        for (var round = 0; round < 5; round++) {
            var waiting = Given.waiting().signBoth();
            var answers = parallel(List.of(() -> waiting.submit(1), () -> waiting.withdraw(1)));
            var statuses = answers.stream().map(Response::statusCode).toList();
            assertEquals(1, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
            String state = waiting.read(waiting.head().token()).path("state");
            assertEquals(statuses.get(0) == 201 ? "SUBMITTED" : "WITHDRAWN", state);
            var told = EventRows.of("AccessApplicationSubmitted").stream()
                    .anyMatch(row -> row.key().equals(waiting.id()));
            assertEquals(state.equals("SUBMITTED"), told);
        }
    }

    @Test
    void a_submitted_application_can_be_withdrawn_by_the_next_head() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        var next = DemoPerson.any();
        Given.headship(waiting.employer(), 2, next, Given.TODAY, null);

        Given.by(next.token())
                .header("If-Match", "\"3\"")
                .post(waiting.path() + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        var event = EventRows.last("AccessApplicationWithdrawn", waiting.id());
        assertEquals(4, event.version());
        waiting.withdraw(4).then().statusCode(403).body("code", equalTo("not-the-applicant"));
        waiting.act(next, "/withdrawal", 4).then().statusCode(409).body("code", equalTo("application-in-wrong-state"));
    }

    @Test
    void a_draft_is_withdrawn_without_a_word() {
        var waiting = Given.waiting();
        waiting.withdraw(1).then().statusCode(200);
        assertTrue(EventRows.of("AccessApplicationWithdrawn").stream()
                .noneMatch(row -> row.key().equals(waiting.id())));
    }

    @Test
    @Tag("D2")
    void a_head_applies_for_themselves_and_is_shown_to() {
        Given.roles();
        var employer = Given.institution();
        var head = Given.headOf(employer);
        var waiting = Given.waiting(employer, head, head).signBoth();
        waiting.submit(1).then().statusCode(201);
        assertTrue(EventRows.last("AccessApplicationSubmitted", waiting.id())
                .data()
                .path("selfApplication")
                .asBoolean());
    }
}
