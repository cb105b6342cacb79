package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The signature can neither be confirmed nor refuted now (INDETERMINATE); the same file may pass later. */
public final class SignatureIndeterminate extends Refusal {

    private final boolean mayPassLater;

    /** @param mayPassLater whether what is missing, such as an answer on revocation, may still be had */
    SignatureIndeterminate(String detail, boolean mayPassLater) {
        super(422, "The signature cannot be confirmed", detail);
        this.mayPassLater = mayPassLater;
    }

    public boolean mayPassLater() {
        return mayPassLater;
    }
}
