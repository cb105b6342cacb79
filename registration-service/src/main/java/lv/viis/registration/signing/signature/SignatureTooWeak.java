package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The signature rests on an algorithm that can be forged today, as files of long ago do. */
public final class SignatureTooWeak extends Refusal {
    SignatureTooWeak(String detail) {
        super(422, "The signature is too weak", detail);
    }
}
