package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.Refusal;

/** Nobody but the applicant signs the head's application (D4). */
final class SignerIsNotTheApplicant extends Refusal {
    SignerIsNotTheApplicant() {
        super(422, "The signer is not the applicant", "The application needs the signature of the head who made it.");
    }
}
