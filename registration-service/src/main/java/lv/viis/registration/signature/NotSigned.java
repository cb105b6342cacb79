package lv.viis.registration.signature;

import lv.viis.chassis.problem.Refusal;

/** The container holds no signature. */
public final class NotSigned extends Refusal {
    NotSigned(String detail) {
        super(422, "The container is not signed", detail);
    }
}
