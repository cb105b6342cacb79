package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a release by somebody whose rights end by it. */
@ProblemType(
        status = 403,
        en = "Your own rights are among those that end",
        lv = "Starp tiesībām, kas beidzas, ir arī jūsu tiesības")
final class ReleaserIsConcerned extends Refusal {

    ReleaserIsConcerned() {
        super(
                "An officer who loses none has to release it.",
                "Izbeigšana jāatļauj amatpersonai, kuras tiesības ar to nebeidzas.");
    }
}
