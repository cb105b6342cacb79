package lv.viis.registration.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.registration.lettertext.CommitmentTexts;

/** Begins to ask users for their signature under the text that is in force. */
@ApplicationScoped
class StartCampaign {

    private final EntityManager database;
    private final CommitmentCampaigns campaigns;
    private final CommitmentTexts texts;
    private final EnrolUsers enrolUsers;
    private final CampaignConfig config;

    StartCampaign(
            EntityManager database,
            CommitmentCampaigns campaigns,
            CommitmentTexts texts,
            EnrolUsers enrolUsers,
            CampaignConfig config) {
        this.database = database;
        this.campaigns = campaigns;
        this.texts = texts;
        this.enrolUsers = enrolUsers;
        this.config = config;
    }

    @Transactional
    CommitmentCampaign start(UUID callerId, String textVersion, LocalDate deadline, Instant now) {
        var today = LocalDate.ofInstant(now, CampaignMember.RIGA);
        if (!texts.versionInForce(today).equals(textVersion)) {
            throw new TextNotInForce();
        }
        var earliest = today.plus(config.shortestNotice());
        if (deadline.isBefore(earliest)) {
            throw new DeadlineTooNear(earliest);
        }
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('commitment-campaign')) as text)")
                .getSingleResult();
        campaigns.running(today).stream().findFirst().ifPresent(other -> {
            throw new CampaignRunning(other.id);
        });
        var campaign = new CommitmentCampaign(textVersion, deadline, callerId, now);
        database.persist(campaign);
        database.flush();
        enrolUsers.enrol(campaign.id, deadline, now);
        return campaign;
    }
}
