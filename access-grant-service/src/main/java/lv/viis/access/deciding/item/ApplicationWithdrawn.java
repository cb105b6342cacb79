package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.Refusal;

/** Refuses to decide what was withdrawn (409). */
final class ApplicationWithdrawn extends Refusal {

    ApplicationWithdrawn() {
        super(409, "The application was withdrawn", "There is nothing left to decide.");
    }
}
