package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Only an active receiver is tested, and only one that is pending is asked whether it wants to be told. */
@ProblemType(status = 409, en = "The receiver is in another state", lv = "Saņēmējs ir citā stāvoklī")
final class ReceiverStateDiffers extends Refusal {
    ReceiverStateDiffers(WebhookReceiver.State state) {
        super("It is " + state + ".", "Tagad tas ir " + state + ".");
    }
}
