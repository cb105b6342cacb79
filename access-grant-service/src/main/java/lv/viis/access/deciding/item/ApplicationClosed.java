package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.Refusal;

/** Refuses to decide what was closed: the employment or the organisation ended, or it ran out (A18, 409). */
final class ApplicationClosed extends Refusal {

    ApplicationClosed() {
        super(409, "The application was closed", "It never opens again; what is still wanted is asked for anew.");
    }
}
