package lv.viis.access.tokens.evaluation;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Keeps people from asking about each other's rights in a way that is meant for systems. */
@ProblemType(status = 403, en = "Only a system may ask", lv = "Jautāt drīkst tikai sistēma")
final class OnlySystemsMayAsk extends Refusal {

    OnlySystemsMayAsk() {
        super("Ask with the token of a system client.", "Jautājiet ar sistēmas klienta marķieri.");
    }
}
