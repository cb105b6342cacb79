package lv.viis.access.deciding.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import lv.viis.access.Given;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is told of a decision on several lines. */
@QuarkusTest
@Tag("D22")
class DecidedLinesToldTest {

    @Test
    void each_line_is_told_once_with_its_own_outcome_in_the_order_in_which_it_was_asked() {
        var school = Given.institution();
        var application = Given.application(school)
                .line("INSTITUTION_EDITOR", school, Given.TODAY, Given.TODAY.plusDays(9))
                .line("INSTITUTION_READER", school, Given.TODAY, Given.TODAY.plusDays(9))
                .line("INSTITUTION_READER", school, Given.TODAY.plusDays(10), Given.TODAY.plusDays(19))
                .submitted();
        var asked = application.lineIds;
        var decided = application
                .decide(application.decision(
                        List.of(Given.grant(asked.get(2)), Given.reject(asked.get(1)), Given.grant(asked.get(0)))))
                .statusCode(201)
                .extract();

        var told = EventRows.last("AccessApplicationDecided", application.id);
        assertEquals(List.of(), Contract.differences(told));
        var lines = told.data().path("lines");
        assertEquals(asked.stream().map(Object::toString).toList(), each(lines, "lineId"));
        assertEquals(List.of("GRANTED", "REJECTED", "GRANTED"), each(lines, "outcome"));
        for (var line : List.of(0, 2)) {
            String grant = decided.path("lines.find { it.lineId == '%s' }.grantId".formatted(asked.get(line)));
            assertEquals(grant, lines.path(line).path("grantId").asText());
        }
    }

    private static List<String> each(JsonNode lines, String field) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line -> line.path(field).asText())
                .toList();
    }
}
