package lv.viis.registration.accessapplication;

import lv.viis.chassis.problem.Refusal;

/** No clerk confirms what they applied for, or what is asked for themselves. */
final class OwnPersonalCode extends Refusal {
    OwnPersonalCode() {
        super(403, "The clerk has a part in the application", "Another clerk has to confirm the personal code.");
    }
}
