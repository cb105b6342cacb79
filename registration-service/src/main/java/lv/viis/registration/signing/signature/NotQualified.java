package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The signature is not a qualified electronic signature (eIDAS art. 3(12)). */
public final class NotQualified extends Refusal {
    NotQualified(String detail) {
        super(422, "The signature is not a qualified electronic signature", detail);
    }
}
