package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.Refusal;

/** Refuses to decide while nobody who heads the employer today stands by the application (D1, 409). */
final class HeadHasChanged extends Refusal {

    HeadHasChanged() {
        super(
                409,
                "Who asked is head no longer",
                "The present head has to confirm the application first; it is on hold until then.");
    }
}
