package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that one officer both starts a campaign and lets it go beyond its cap. */
@ProblemType(status = 403, en = "It takes two officers", lv = "Vajadzīgas divas amatpersonas")
final class ReleaserIsTheStarter extends Refusal {

    ReleaserIsTheStarter() {
        super(
                "Who started the campaign cannot release it.",
                "Amatpersona, kas sāka kampaņu, nevar atļaut tās turpināšanu.");
    }
}
