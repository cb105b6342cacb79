package lv.viis.registry.headship;

import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Asks to look again at a personal code whose check digit does not fit (D20). */
@ProblemType(
        status = 422,
        en = "The check digit of the personal code does not fit",
        lv = "Personas koda kontrolcipars neatbilst")
final class CheckDigitDoubtful extends Refusal {

    /** Throws unless the digit fits, or somebody has compared it with the document. */
    static void unlessConfirmed(PersonalCode code, boolean confirmed) {
        if (!code.checkDigitFits() && !confirmed) {
            throw new CheckDigitDoubtful();
        }
    }

    CheckDigitDoubtful() {
        super(
                "Compare it with the document; if it says the same, send checkDigitConfirmed as true.",
                "Salīdziniet to ar dokumentu; ja tur ir tas pats, nosūtiet checkDigitConfirmed vērtību true.");
    }
}
