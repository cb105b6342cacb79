package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** No qualified time stamp proves when it was signed (Electronic Documents Law s. 3(5)). */
public final class NoQualifiedTimeStamp extends Refusal {
    NoQualifiedTimeStamp(String detail) {
        super(422, "The signature has no qualified time stamp", detail);
    }
}
