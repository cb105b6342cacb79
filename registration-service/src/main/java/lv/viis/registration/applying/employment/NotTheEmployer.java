package lv.viis.registration.applying.employment;

import lv.viis.chassis.problem.Refusal;

/** Only who heads an organisation today says who leaves it. */
final class NotTheEmployer extends Refusal {
    NotTheEmployer() {
        super(
                403,
                "Only the head on record gives notice of a leaver",
                "The registry does not have you as the head of this organisation today, nor are you its deputy.");
    }
}
