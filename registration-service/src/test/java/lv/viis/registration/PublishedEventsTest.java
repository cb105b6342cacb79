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
}
