package lv.viis.support.ticket;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to go on with a ticket that is resolved. */
@ProblemType(status = 409, en = "The ticket is resolved", lv = "Pieteikums ir atrisināts")
final class TicketIsResolved extends Refusal {
    TicketIsResolved() {
        super(
                "Reopen it first, or open a new ticket.",
                "Vispirms atveriet to atkārtoti vai atveriet jaunu pieteikumu.");
    }
}
