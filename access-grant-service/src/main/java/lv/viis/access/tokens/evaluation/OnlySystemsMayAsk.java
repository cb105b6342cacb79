package lv.viis.access.tokens.evaluation;

import lv.viis.chassis.problem.Refusal;

/** Keeps people from asking about each other's rights in a way that is meant for systems. */
final class OnlySystemsMayAsk extends Refusal {

    OnlySystemsMayAsk() {
        super(403, "Only a system may ask", "Ask with the token of a system client.");
    }
}
