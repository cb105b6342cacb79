package lv.viis.support.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses the eleventh attachment of a ticket. */
@ProblemType(status = 422, en = "The ticket has its ten attachments", lv = "Pieteikumam jau ir desmit pielikumi")
final class TooManyAttachments extends Refusal {
    TooManyAttachments() {
        super("Choose the ones that show it best.", "Izvēlieties tos, kas to parāda vislabāk.");
    }
}
