package lv.viis.registration.applying.attachment;

import lv.viis.chassis.problem.Refusal;

/** Only what everybody can open and what cannot do anything. */
final class AttachmentTypeNotAccepted extends Refusal {
    AttachmentTypeNotAccepted() {
        super(422, "The attachment's type is not accepted", "It is none of PDF, JPEG and PNG, by its first bytes.");
    }
}
