package lv.viis.support.ticket;

import lv.viis.chassis.problem.Refusal;

/** Refuses to reopen what was resolved long ago (422). */
final class ReopenedTooLate extends Refusal {
    ReopenedTooLate() {
        super(422, "A ticket is reopened within 14 days", "Open a new ticket and name this one's code.");
    }
}
