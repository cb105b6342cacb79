package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.Refusal;

/** Refuses a second approval by the same officer, and a third one (409). */
final class AlreadyApproved extends Refusal {

    AlreadyApproved() {
        super(409, "The version is approved already", "You approved it before, or two officers have.");
    }
}
