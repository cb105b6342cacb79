package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** The PDF is encrypted, broken, or made so that readers would see different things in it. */
public final class MalformedPdf extends Refusal {
    MalformedPdf(String detail) {
        super(422, "The PDF is malformed", detail);
    }
}
