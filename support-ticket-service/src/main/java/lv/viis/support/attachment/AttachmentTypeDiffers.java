package lv.viis.support.attachment;

import lv.viis.chassis.problem.Refusal;

/** Refuses a file that pretends to be another (422). */
final class AttachmentTypeDiffers extends Refusal {
    AttachmentTypeDiffers() {
        super(422, "The file is not of the type that Content-Type says", "Send the Content-Type of what the file is.");
    }
}
