package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The file holds no signature. */
public final class NotSigned extends Refusal {
    NotSigned(String detail) {
        super(422, "The file is not signed", detail);
    }
}
