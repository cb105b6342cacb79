package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A visible signature lies, or reaches, outside its printed place: it could cover what the letter says. */
@ProblemType(
        status = 422,
        en = "The visible signature is not in its place",
        lv = "Redzamais paraksts nav tam paredzētajā vietā")
public final class VisibleSignatureOutsideBox extends Refusal {
    VisibleSignatureOutsideBox() {
        super(
                "Put the visible signature wholly inside the printed box, or sign without a visible signature.",
                "Novietojiet redzamo parakstu pilnībā iespiestajā lauciņā vai parakstiet bez redzamā paraksta.");
    }
}
