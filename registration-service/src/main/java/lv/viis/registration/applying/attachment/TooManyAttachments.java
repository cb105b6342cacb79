package lv.viis.registration.applying.attachment;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** A signed container has room for 20 files, letters among them. */
@ProblemType(status = 409, en = "The application has too many attachments", lv = "Iesniegumam ir par daudz pielikumu")
final class TooManyAttachments extends Refusal {
    TooManyAttachments() {
        super("An application may have 10.", "Iesniegumam drīkst būt 10 pielikumi.");
    }
}
