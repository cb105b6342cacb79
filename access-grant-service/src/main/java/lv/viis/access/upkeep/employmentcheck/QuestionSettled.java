package lv.viis.access.upkeep.employmentcheck;

import lv.viis.chassis.problem.Refusal;

/** Refuses an answer where there is nothing left to answer (409). */
final class QuestionSettled extends Refusal {

    QuestionSettled() {
        super(409, "The question is settled", "It has been answered, or the facts name the person again.");
    }
}
