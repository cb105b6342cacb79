package lv.viis.support.ticket;

import java.util.List;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a ticket without a concrete example: without one nobody can help (422, D26). */
final class ExampleMissing extends Refusal {

    ExampleMissing() {
        super(
                422,
                "A ticket needs a concrete example",
                "Say what you did, with which record, and when: at least " + Ticket.SHORTEST_EXAMPLE
                        + " characters besides blanks.");
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation("example", "body", "is no concrete example"));
    }
}
