package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Nobody but the employee signs the commitment letter (D3). */
@ProblemType(status = 422, en = "The signer is not the user", lv = "Parakstītājs nav pats lietotājs")
final class SignerIsNotTheUser extends Refusal {
    SignerIsNotTheUser() {
        super(
                "The commitment letter needs the employee's own signature, by the personal code in the letter.",
                "Saistību rakstam vajadzīgs paša darbinieka paraksts ar personas kodu, kas norādīts vēstulē.");
    }
}
