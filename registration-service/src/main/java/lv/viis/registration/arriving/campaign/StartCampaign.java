package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.texts.lettertext.SecondAdminIsTheFirst;

/** Begins to ask users for their signature, when a second administrator confirms the proposed campaign. */
@ApplicationScoped
class StartCampaign {

    private final CommitmentCampaigns campaigns;
    private final CheckCampaign checkCampaign;
    private final EnrolUsers enrolUsers;
    private final KnownAliases aliases;

    StartCampaign(
            CommitmentCampaigns campaigns, CheckCampaign checkCampaign, EnrolUsers enrolUsers, KnownAliases aliases) {
        this.campaigns = campaigns;
        this.checkCampaign = checkCampaign;
        this.enrolUsers = enrolUsers;
        this.aliases = aliases;
    }

    @Transactional
    CommitmentCampaign confirm(UUID id, Reach reach) {
        campaigns.hold();
        var campaign = campaigns.locked(id);
        if (aliases.isSame(reach.personId(), campaign.proposedBy)) {
            throw new SecondAdminIsTheFirst();
        }
        var state = campaign.state(reach.day());
        if (state == CommitmentCampaign.State.CANCELLED || state == CommitmentCampaign.State.OVER) {
            throw new CampaignOver();
        }
        // The text may have changed since, the days have passed, and another one, or this, may run.
        checkCampaign.check(campaign.textVersion, campaign.deadline, reach.at());
        campaign.start(reach.personId(), reach.at());
        campaigns.flush();
        enrolUsers.enrol(campaign.id, campaign.deadline, reach.at());
        return campaign;
    }
}
