package lv.viis.support.ticket;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to reopen what is open. */
@ProblemType(status = 409, en = "The ticket is not resolved", lv = "Pieteikums nav atrisināts")
final class TicketNotResolved extends Refusal {
    TicketNotResolved() {
        super("It is still worked on: write a message instead.", "Pie tā vēl strādā: uzrakstiet ziņu.");
    }
}
