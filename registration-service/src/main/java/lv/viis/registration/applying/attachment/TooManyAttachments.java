package lv.viis.registration.applying.attachment;

import lv.viis.chassis.problem.Refusal;

/** A signed container has room for 20 files, letters among them. */
final class TooManyAttachments extends Refusal {
    TooManyAttachments() {
        super(409, "The application has too many attachments", "An application may have 10.");
    }
}
