package lv.viis.registration.applying.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** It has to fit into a signed container beside the letters. */
@ProblemType(status = 413, en = "The attachment is too large", lv = "Pielikums ir par lielu")
final class AttachmentTooLarge extends Refusal {
    AttachmentTooLarge() {
        super("An attachment may have 5 MiB.", "Pielikums nedrīkst pārsniegt 5 MiB.");
    }
}
