package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A receiver that was removed is told nothing any more. */
@ProblemType(status = 409, en = "The receiver was removed", lv = "Saņēmējs ir dzēsts")
final class ReceiverGone extends Refusal {
    ReceiverGone() {
        super("Register it anew.", "Reģistrējiet to no jauna.");
    }
}
