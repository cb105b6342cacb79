package lv.viis.support.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses an image whose header is broken. */
@ProblemType(status = 422, en = "The image cannot be read", lv = "Attēlu nevar nolasīt")
final class ImageNotReadable extends Refusal {
    ImageNotReadable() {
        super("Its header does not say how large it is.", "Tā galvene nepasaka, cik tas ir liels.");
    }
}
