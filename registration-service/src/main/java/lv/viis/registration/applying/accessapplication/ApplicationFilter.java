package lv.viis.registration.applying.accessapplication;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.calendar.Dates;
import lv.viis.chassis.problem.InvalidInput;

/** Which applications a list shows; all that are given must hold. */
class ApplicationFilter {

    @QueryParam("state")
    ApplicationState state;

    @QueryParam("employerId")
    UUID employerId;

    /** Whose turn it is. */
    @QueryParam("owner")
    NextAction.Owner owner;

    @QueryParam("nextAction")
    NextAction nextAction;

    /** Those whose deadline is earlier. */
    @QueryParam("dueBefore")
    String dueBefore;

    /** Those that are older. */
    @QueryParam("createdBefore")
    String createdBefore;

    private static Instant instant(String field, String text) {
        try {
            return text == null ? null : Dates.parseInstant(text);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "query", "is not an instant such as 2026-09-01T00:00:00Z");
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
