package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.Refusal;

/** On the document's date its signer could not apply for the employer (D1). */
final class SignerHadNoMandate extends Refusal {
    SignerHadNoMandate() {
        super(
                422,
                "The signer was not the head on that date",
                "On the date of the document the registry has neither the signer as the head or deputy, nor a head whom"
                        + " it has not identified.");
    }
}
