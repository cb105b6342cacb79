package lv.viis.registration.applying.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Only what everybody can open and what cannot do anything. */
@ProblemType(status = 422, en = "The attachment's type is not accepted", lv = "Šāda veida pielikumus nepieņem")
final class AttachmentTypeNotAccepted extends Refusal {
    AttachmentTypeNotAccepted() {
        super(
                "It is none of PDF, JPEG and PNG, by its first bytes.",
                "Pēc pirmajiem baitiem tas nav ne PDF, ne JPEG, ne PNG.");
    }
}
