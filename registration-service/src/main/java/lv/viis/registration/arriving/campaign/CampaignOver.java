package lv.viis.registration.arriving.campaign;

import lv.viis.chassis.problem.Refusal;

/** What has run its course, or was cancelled, can be neither begun nor cancelled. */
final class CampaignOver extends Refusal {
    CampaignOver() {
        super(409, "The campaign is over", "Its deadline has passed, or it was cancelled.");
    }
}
