package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.Refusal;

/** A receiver that was removed is told nothing any more. */
final class ReceiverGone extends Refusal {
    ReceiverGone() {
        super(409, "The receiver was removed", "Register it anew.");
    }
}
