package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.Refusal;

/** The applicant signed on a day on which somebody else was head on record (D1). */
final class SignerWasNotTheHead extends Refusal {
    SignerWasNotTheHead() {
        super(
                422,
                "The signer was not the head then",
                "By the time stamp the signature was made on a day on which the applicant was not the head on record.");
    }
}
