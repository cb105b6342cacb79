package lv.viis.support.ticket;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to resolve what nobody has looked at. */
@ProblemType(status = 409, en = "The ticket was not triaged yet", lv = "Pieteikums vēl nav izskatīts")
final class TicketNotTriaged extends Refusal {
    TicketNotTriaged() {
        super(
                "Triage or answer the ticket before you resolve it.",
                "Pirms atrisināšanas izskatiet pieteikumu vai atbildiet uz to.");
    }
}
