package lv.viis.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Test;

/** What goes to Kafka has the shape that consumers were promised. */
@QuarkusTest
class PublishedEventsTest {

    @Test
    void each_published_event_is_like_its_example() {
        var waiting = Given.waiting().signBoth();
        waiting.submit(1).then().statusCode(201);
        waiting.read(waiting.head().token()).then().statusCode(200);
        waiting.withdraw(2).then().statusCode(200);

        var submitted = EventRows.last("AccessApplicationSubmitted", waiting.id());
        assertEquals(List.of(), Contract.differences(submitted));
        assertEquals(waiting.id(), submitted.key());
        assertEquals(List.of(), Contract.differences(EventRows.last("AccessApplicationWithdrawn", waiting.id())));
        assertEquals(List.of(), Contract.differences(EventRows.last("PersonalDataAccessed", waiting.employer())));
    }

    @Test
    void what_follows_a_submission_is_told_like_its_example() {
        var returned = Given.waiting().submitted();
        returned.returned(2);
        var halted = Given.waiting().submitted();
        var next = DemoPerson.any();
        Given.headship(halted.employer(), 2, next, Given.TODAY, null);
        halted.act(next, "/confirmation", 3).then().statusCode(200);
        Given.closed(halted.employer(), Given.TODAY, Given.institution(), 2);
        var left = Given.waiting().submitted();
        Given.by(left.head().token())
                .contentType("application/json")
                .body("{\"organisationId\":\"" + left.employer() + "\",\"personId\":\""
                        + left.employee().id() + "\",\"lastDay\":\"" + Given.TODAY + "\"}")
                .post("/v1/leaver-notices")
                .then()
                .statusCode(201);

        assertEquals(List.of(), Contract.differences(EventRows.last("AccessApplicationReturned", returned.id())));
        for (var type : List.of(
                "AccessApplicationNeedsConfirmation", "AccessApplicationConfirmed", "AccessApplicationClosed")) {
            assertEquals(List.of(), Contract.differences(EventRows.last(type, halted.id())));
        }
        assertEquals(
                List.of(),
                Contract.differences(
                        EventRows.last("EmploymentEnded", left.employee().id())));
    }
}
