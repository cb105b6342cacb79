package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to decide while nobody who heads the employer today stands by the application (D1). */
@ProblemType(status = 409, en = "Who asked is head no longer", lv = "Iesnieguma iesniedzējs vairs nav vadītājs")
final class HeadHasChanged extends Refusal {

    HeadHasChanged() {
        super(
                "The present head has to confirm the application first; it is on hold until then.",
                "Vispirms iesniegums jāapstiprina pašreizējam vadītājam; līdz tam tā izskatīšana ir atlikta.");
    }
}
