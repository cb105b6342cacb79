package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that somebody confirms the own right (A8). */
@ProblemType(status = 403, en = "The grant is your own", lv = "Šīs piekļuves tiesības pieder jums")
final class OwnGrantInRecertification extends Refusal {

    OwnGrantInRecertification() {
        super(
                "Another head of the organisation or an officer has to confirm it.",
                "Tās jāapstiprina citam organizācijas vadītājam vai amatpersonai.");
    }
}
