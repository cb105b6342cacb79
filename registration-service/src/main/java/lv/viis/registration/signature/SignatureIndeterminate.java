package lv.viis.registration.signature;

import lv.viis.chassis.problem.Refusal;

/** The signature can neither be confirmed nor refuted now (INDETERMINATE); the same file may pass later. */
public final class SignatureIndeterminate extends Refusal {
    SignatureIndeterminate(String detail) {
        super(422, "The signature cannot be confirmed", detail);
    }
}
