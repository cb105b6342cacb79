package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.Refusal;

/** Nobody but the employee signs the commitment letter (D3). */
final class SignerIsNotTheUser extends Refusal {
    SignerIsNotTheUser() {
        super(
                422,
                "The signer is not the user",
                "The commitment letter needs the employee's own signature, by the personal code in the letter.");
    }
}
