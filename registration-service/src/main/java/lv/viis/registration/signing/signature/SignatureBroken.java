package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** A signature is wrong for certain (TOTAL_FAILED): a byte was changed, or the signature was never right. */
public final class SignatureBroken extends Refusal {
    SignatureBroken(String detail) {
        super(422, "A signature of the container is broken", detail);
    }
}
