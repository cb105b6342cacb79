package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to end other grants than the dry run showed. */
@ProblemType(
        status = 409,
        en = "Other grants would end than the dry run showed",
        lv = "Beigtos citas piekļuves tiesības, nekā rādīja izmēģinājums")
final class ChosenGrantsChanged extends Refusal {

    ChosenGrantsChanged() {
        super(
                "Some were given, changed or ended since; make a dry run again and look at it.",
                "Dažas kopš tā laika ir piešķirtas, mainītas vai beigušās; veiciet izmēģinājumu vēlreiz un"
                        + " apskatiet to.");
    }
}
