package lv.viis.registration.applying.attachment;

import lv.viis.chassis.problem.Refusal;

/** It has to fit into a signed container beside the letters. */
final class AttachmentTooLarge extends Refusal {
    AttachmentTooLarge() {
        super(413, "The attachment is too large", "An attachment may have 5 MiB.");
    }
}
