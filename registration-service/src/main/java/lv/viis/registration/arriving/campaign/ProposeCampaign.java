package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import lv.viis.chassis.caller.Reach;

/** Proposes to ask users for their signature under the text that is in force; nobody is asked until it is confirmed. */
@ApplicationScoped
class ProposeCampaign {

    private final CommitmentCampaigns campaigns;
    private final CheckCampaign checkCampaign;

    ProposeCampaign(CommitmentCampaigns campaigns, CheckCampaign checkCampaign) {
        this.campaigns = campaigns;
        this.checkCampaign = checkCampaign;
    }

    @Transactional
    CommitmentCampaign propose(String textVersion, LocalDate deadline, Reach reach) {
        checkCampaign.check(textVersion, deadline, reach.at());
        var campaign = new CommitmentCampaign(textVersion, deadline, reach.personId(), reach.at());
        campaigns.persist(campaign);
        campaigns.flush();
        return campaign;
    }
}
