package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** On the document's date its signer could not apply for the employer (D1). */
@ProblemType(
        status = 422,
        en = "The signer was not the head on that date",
        lv = "Parakstītājs tajā dienā nebija vadītājs")
final class SignerHadNoMandate extends Refusal {
    SignerHadNoMandate() {
        super(
                "On the date of the document the registry has neither the signer as the head or deputy, nor a head whom"
                        + " it has not identified.",
                "Dokumenta datumā reģistrā parakstītājs nav ne vadītājs, ne pilnvarotā persona, un nav arī vadītāja, kura identitāte reģistrā nav noteikta.");
    }
}
