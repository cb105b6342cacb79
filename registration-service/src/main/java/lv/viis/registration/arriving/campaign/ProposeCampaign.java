package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Proposes to ask users for their signature under the text that is in force; nobody is asked until it is confirmed. */
@ApplicationScoped
class ProposeCampaign {

    private final EntityManager database;
    private final CheckCampaign checkCampaign;

    ProposeCampaign(EntityManager database, CheckCampaign checkCampaign) {
        this.database = database;
        this.checkCampaign = checkCampaign;
    }

    @Transactional
    CommitmentCampaign propose(UUID callerId, String textVersion, LocalDate deadline, Instant now) {
        checkCampaign.check(textVersion, deadline, now);
        var campaign = new CommitmentCampaign(textVersion, deadline, callerId, now);
        database.persist(campaign);
        database.flush();
        return campaign;
    }
}
