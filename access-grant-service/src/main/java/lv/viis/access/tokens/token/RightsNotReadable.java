package lv.viis.access.tokens.token;

import lv.viis.chassis.problem.Refusal;

/** Answers neither yes nor no while the rights cannot be read (503). */
final class RightsNotReadable extends Refusal {

    RightsNotReadable() {
        super(503, "The rights cannot be read at the moment", "Ask again in a moment.");
    }
}
