package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The signer's certificate names no identity that can be compared with a personal code. */
public final class SignerNotIdentified extends Refusal {
    SignerNotIdentified(String detail) {
        super(422, "The signer's certificate does not identify a person", detail);
    }
}
