package lv.viis.registration.arriving.mail;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A mail without a signed file proves nothing; a paper original is recorded as such (D4). */
@ProblemType(status = 422, en = "The mail has no signed file", lv = "Elektroniskajā vēstulē nav parakstītas datnes")
final class NothingSignedInMail extends Refusal {
    NothingSignedInMail() {
        super(
                "Only signed files can be assigned to a letter; a paper original is recorded by its own way.",
                "Vēstulei var piesaistīt tikai parakstītas datnes; papīra oriģinālu reģistrē atsevišķi.");
    }
}
