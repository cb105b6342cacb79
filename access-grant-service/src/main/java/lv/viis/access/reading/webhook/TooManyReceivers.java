package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.Refusal;

/** An organisation has few receivers, so that nobody is called by many of them. */
final class TooManyReceivers extends Refusal {
    TooManyReceivers() {
        super(409, "There are enough receivers", "An organisation has five at most; remove one first.");
    }
}
