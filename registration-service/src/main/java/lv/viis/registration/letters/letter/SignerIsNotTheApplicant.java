package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Nobody but the applicant signs the head's application (D4). */
@ProblemType(status = 422, en = "The signer is not the applicant", lv = "Parakstītājs nav iesnieguma iesniedzējs")
final class SignerIsNotTheApplicant extends Refusal {
    SignerIsNotTheApplicant() {
        super(
                "The application needs the signature of the head who made it.",
                "Iesniegumam vajadzīgs tā vadītāja paraksts, kurš to sagatavoja.");
    }
}
