package lv.viis.access.deciding.policy;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a second approval by the same officer, and a third one. */
@ProblemType(status = 409, en = "The version is approved already", lv = "Redakcija jau ir apstiprināta")
final class AlreadyApproved extends Refusal {

    AlreadyApproved() {
        super(
                "You approved it before, or two officers have.",
                "Jūs to jau apstiprinājāt, vai arī to apstiprināja divas amatpersonas.");
    }
}
