package lv.viis.support.ticket;

import java.util.List;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.problem.Violation;

/** Refuses a ticket without a concrete example: without one nobody can help (D26). */
@ProblemType(status = 422, en = "A ticket needs a concrete example", lv = "Pieteikumam vajadzīgs konkrēts piemērs")
final class ExampleMissing extends Refusal {

    ExampleMissing() {
        super(
                "Say what you did, with which record, and when: at least " + Ticket.SHORTEST_EXAMPLE
                        + " characters besides blanks.",
                "Pastāstiet, ko darījāt, ar kuru ierakstu un kad: vismaz " + Ticket.SHORTEST_EXAMPLE
                        + " rakstzīmes, neskaitot atstarpes.");
    }

    @Override
    public List<Violation> violations() {
        return List.of(new Violation("example", "body", "is no concrete example", "nav konkrēts piemērs"));
    }
}
