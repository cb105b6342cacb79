package lv.viis.access.upkeep.employmentcheck;

import lv.viis.chassis.problem.Refusal;

/** Refuses that somebody vouches for one's own employment (A8). */
final class OwnEmployment extends Refusal {

    OwnEmployment() {
        super(403, "The question is about yourself", "Another head or an officer has to answer.");
    }
}
