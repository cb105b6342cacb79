package lv.viis.support.ticket;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to reopen what was resolved long ago. */
@ProblemType(status = 422, en = "A ticket is reopened within 14 days", lv = "Pieteikumu atkārtoti atver 14 dienu laikā")
final class ReopenedTooLate extends Refusal {
    ReopenedTooLate() {
        super(
                "Open a new ticket and name this one's code.",
                "Atveriet jaunu pieteikumu un norādiet šī pieteikuma kodu.");
    }
}
