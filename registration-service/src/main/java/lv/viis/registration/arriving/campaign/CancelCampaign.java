package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** Stops asking: nobody's commitment expires by this campaign any more. What is signed stays signed. */
@ApplicationScoped
class CancelCampaign {

    private final CommitmentCampaigns campaigns;

    CancelCampaign(CommitmentCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Transactional
    CommitmentCampaign cancel(UUID callerId, UUID id, Instant now) {
        var campaign = campaigns.locked(id);
        campaign.cancel(callerId, Riga.day(now), now);
        return campaign;
    }
}
