package lv.viis.registration.arriving.authorisation;

import lv.viis.chassis.problem.Refusal;

/** Who heads the organisation needs nobody's word to apply for it. */
final class DeputyIsTheHead extends Refusal {
    DeputyIsTheHead() {
        super(422, "The deputy is the head", "Who heads the organisation on record applies without an authorisation.");
    }
}
