package lv.viis.registration.applying.accessapplication;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Dates;
import lv.viis.chassis.problem.InvalidInput;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which applications a list shows; all that are given must hold. */
class ApplicationFilter {

    @QueryParam("state")
    ApplicationState state;

    @QueryParam("employerId")
    UUID employerId;

    @Parameter(description = "Only those where it is their turn")
    @QueryParam("owner")
    NextAction.Owner owner;

    @QueryParam("nextAction")
    NextAction nextAction;

    @Parameter(description = "Only those whose deadline is before this instant")
    @QueryParam("dueBefore")
    String dueBefore;

    @Parameter(description = "Only those made before this instant")
    @QueryParam("createdBefore")
    String createdBefore;

    private static Instant instant(String field, String text) {
        try {
            return text == null ? null : Dates.parseInstant(text);
        } catch (DateTimeException e) {
            throw new InvalidInput(
                    field,
                    "query",
                    "is not an instant such as 2026-09-01T00:00:00Z",
                    "nav laiks, piemēram, 2026-09-01T00:00:00Z");
        }
    }

    /** Appends conditions on {@code a} with their parameters. */
    void restrict(StringBuilder where, Map<String, Object> values) {
        restrict(where, values, "a.state = :state", "state", state);
        restrict(where, values, "a.employerId = :employer", "employer", employerId);
        restrict(where, values, "a.nextAction = :nextAction", "nextAction", nextAction);
        restrict(where, values, "a.deadline < :dueBefore", "dueBefore", instant("dueBefore", dueBefore));
        restrict(
                where,
                values,
                "a.createdAt < :createdBefore",
                "createdBefore",
                instant("createdBefore", createdBefore));
        if (owner != null) {
            var theirs = Arrays.stream(NextAction.values())
                    .filter(action -> action.owner() == owner)
                    .toList();
            restrict(where, values, "a.nextAction in :theirs", "theirs", theirs);
        }
    }

    private static void restrict(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            values.put(name, value);
        }
    }
}
