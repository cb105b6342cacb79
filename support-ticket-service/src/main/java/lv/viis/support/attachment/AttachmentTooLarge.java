package lv.viis.support.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a file above the limit. */
@ProblemType(status = 413, en = "The file is too large", lv = "Datne ir pārāk liela")
final class AttachmentTooLarge extends Refusal {
    AttachmentTooLarge() {
        super("An attachment has at most 5 MB.", "Pielikums nav lielāks par 5 MB.");
    }
}
