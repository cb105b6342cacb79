package lv.viis.support.attachment;

import lv.viis.chassis.problem.Refusal;

/** Refuses a file that is none of the three types (415). */
final class AttachmentTypeNotAccepted extends Refusal {
    AttachmentTypeNotAccepted() {
        super(415, "This type of file is not accepted", "Attach a PNG or JPEG image, or a PDF.");
    }
}
