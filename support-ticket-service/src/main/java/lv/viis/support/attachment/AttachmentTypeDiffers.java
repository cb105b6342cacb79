package lv.viis.support.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a file that pretends to be another. */
@ProblemType(
        status = 422,
        en = "The file is not of the type that Content-Type says",
        lv = "Datnes veids nav tas, ko saka Content-Type")
final class AttachmentTypeDiffers extends Refusal {
    AttachmentTypeDiffers() {
        super("Send the Content-Type of what the file is.", "Nosūtiet tādu Content-Type, kāda datne ir.");
    }
}
