package lv.viis.registration.applying.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** Only who heads the employer on record today applies for its employees (D1). */
public final class NotTheHeadOnRecord extends Refusal {
    public NotTheHeadOnRecord() {
        super(
                403,
                "Only the head on record applies",
                "The registry does not have you as the head of this organisation today.");
    }
}
