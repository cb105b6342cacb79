package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.Refusal;

/** Refuses an officer's answer where a head of the employer can give it (403). */
final class HeadHasToAnswer extends Refusal {

    HeadHasToAnswer() {
        super(403, "The head has to answer", "An officer answers only for the rights of the heads themselves.");
    }
}
