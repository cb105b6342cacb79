package lv.viis.registration.arriving.campaign;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** What has run its course, or was cancelled, can be neither begun nor cancelled. */
@ProblemType(status = 409, en = "The campaign is over", lv = "Kampaņa ir beigusies")
final class CampaignOver extends Refusal {
    CampaignOver() {
        super("Its deadline has passed, or it was cancelled.", "Tās termiņš ir pagājis, vai tā ir atcelta.");
    }
}
