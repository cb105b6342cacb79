package lv.viis.support.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a file that is none of the three types. */
@ProblemType(status = 415, en = "This type of file is not accepted", lv = "Šāda veida datnes nepieņem")
final class AttachmentTypeNotAccepted extends Refusal {
    AttachmentTypeNotAccepted() {
        super("Attach a PNG or JPEG image, or a PDF.", "Pievienojiet PNG vai JPEG attēlu vai PDF.");
    }
}
