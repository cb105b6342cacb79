package lv.viis.registration.letters.letter;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** The applicant signed on a day on which somebody else was head on record (D1). */
@ProblemType(
        status = 422,
        en = "The signer was not the head then",
        lv = "Parakstītājs parakstīšanas dienā nebija vadītājs")
final class SignerWasNotTheHead extends Refusal {
    SignerWasNotTheHead() {
        super(
                "By the time stamp the signature was made on a day on which the applicant was not the head on record.",
                "Pēc laika zīmoga paraksts radīts dienā, kurā iesniedzējs nebija reģistrā ierakstītais vadītājs.");
    }
}
