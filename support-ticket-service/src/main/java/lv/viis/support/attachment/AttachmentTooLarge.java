package lv.viis.support.attachment;

import lv.viis.chassis.problem.Refusal;

/** Refuses a file above the limit (413). */
final class AttachmentTooLarge extends Refusal {
    AttachmentTooLarge() {
        super(413, "The file is too large", "An attachment has at most 5 MB.");
    }
}
