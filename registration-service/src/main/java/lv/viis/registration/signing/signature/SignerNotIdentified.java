package lv.viis.registration.signing.signature;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The signer's certificate names no identity that can be compared with a personal code. */
@ProblemType(
        status = 422,
        en = "The signer's certificate does not identify a person",
        lv = "Parakstītāja sertifikāts nenosaka personu")
public final class SignerNotIdentified extends Refusal {
    SignerNotIdentified() {
        super(
                "The certificate's serialNumber names no type, country and code.",
                "Sertifikāta laukā serialNumber nav norādīts veids, valsts un kods.");
    }
}
