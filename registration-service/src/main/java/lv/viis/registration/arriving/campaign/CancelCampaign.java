package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;

/** Stops asking: nobody's commitment expires by this campaign any more. What is signed stays signed. */
@ApplicationScoped
class CancelCampaign {

    private final CommitmentCampaigns campaigns;

    CancelCampaign(CommitmentCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Transactional
    CommitmentCampaign cancel(UUID id, Reach reach) {
        var campaign = campaigns.locked(id);
        campaign.cancel(reach.personId(), reach.day(), reach.at());
        return campaign;
    }
}
