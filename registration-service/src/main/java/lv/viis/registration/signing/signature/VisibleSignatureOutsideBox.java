package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.Refusal;

/** A visible signature lies, or reaches, outside its printed place: it could cover what the letter says. */
public final class VisibleSignatureOutsideBox extends Refusal {
    VisibleSignatureOutsideBox() {
        super(
                422,
                "The visible signature is not in its place",
                "Put the visible signature wholly inside the printed box, or sign without a visible signature.");
    }
}
