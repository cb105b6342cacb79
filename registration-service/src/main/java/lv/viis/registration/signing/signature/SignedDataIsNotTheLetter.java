package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** What was signed is not, byte for byte, the letter that was issued. */
@ProblemType(
        status = 422,
        en = "The signed file is not the issued letter",
        lv = "Parakstītā datne nav izsniegtā vēstule")
public final class SignedDataIsNotTheLetter extends Refusal {
    private SignedDataIsNotTheLetter(String english, String latvian) {
        super(english, latvian);
    }

    static SignedDataIsNotTheLetter inContainer() {
        return new SignedDataIsNotTheLetter(
                "The signed file differs from the letter that was issued. Download the letter again and sign it as it is.",
                "Parakstītā datne atšķiras no izsniegtās vēstules. Lejupielādējiet vēstuli vēlreiz un parakstiet to, nemainot.");
    }

    static SignedDataIsNotTheLetter inPdf() {
        return new SignedDataIsNotTheLetter(
                "The PDF does not begin with the letter that was issued. Download the letter again and sign it as it is.",
                "PDF datne nesākas ar izsniegto vēstuli. Lejupielādējiet vēstuli vēlreiz un parakstiet to, nemainot.");
    }

    static SignedDataIsNotTheLetter anotherLetter() {
        return new SignedDataIsNotTheLetter(
                "The signed file holds another letter, but not this one.",
                "Parakstītajā datnē ir cita vēstule, bet ne šī.");
    }
}
