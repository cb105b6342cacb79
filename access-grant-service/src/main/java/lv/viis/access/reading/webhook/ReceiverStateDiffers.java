package lv.viis.access.reading.webhook;

import lv.viis.chassis.problem.Refusal;

/** Only an active receiver is tested, and only one that is pending is asked whether it wants to be told. */
final class ReceiverStateDiffers extends Refusal {
    ReceiverStateDiffers(WebhookReceiver.State state) {
        super(409, "The receiver is in another state", "It is " + state + ".");
    }
}
