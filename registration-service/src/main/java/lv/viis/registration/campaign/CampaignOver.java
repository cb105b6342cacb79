package lv.viis.registration.campaign;

import lv.viis.chassis.problem.Refusal;

/** What has run its course, or was cancelled, cannot be cancelled. */
final class CampaignOver extends Refusal {
    CampaignOver() {
        super(409, "The campaign is over", "Only a running campaign can be cancelled.");
    }
}
