package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses that one officer both asks for an end of many rights and releases it. */
@ProblemType(status = 403, en = "It takes two officers", lv = "Vajadzīgas divas amatpersonas")
final class ReleaserIsTheAsker extends Refusal {

    ReleaserIsTheAsker() {
        super(
                "Who asked for the revocation cannot release it.",
                "Amatpersona, kas pieprasīja tiesību izbeigšanu, nevar to atļaut.");
    }
}
