package lv.viis.registry.headship;

import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.Refusal;

/** Asks to look again at a personal code whose check digit does not fit (D20). */
final class CheckDigitDoubtful extends Refusal {

    /** Throws unless the digit fits, or somebody has compared it with the document. */
    static void unlessConfirmed(PersonalCode code, boolean confirmed) {
        if (!code.checkDigitFits() && !confirmed) {
            throw new CheckDigitDoubtful();
        }
    }

    CheckDigitDoubtful() {
        super(
                422,
                "The check digit of the personal code does not fit",
                "Compare it with the document; if it says the same, send checkDigitConfirmed as true.");
    }
}
