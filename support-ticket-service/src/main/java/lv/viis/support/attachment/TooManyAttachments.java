package lv.viis.support.attachment;

import lv.viis.chassis.problem.Refusal;

/** Refuses the eleventh attachment of a ticket (422). */
final class TooManyAttachments extends Refusal {
    TooManyAttachments() {
        super(422, "The ticket has its ten attachments", "Choose the ones that show it best.");
    }
}
