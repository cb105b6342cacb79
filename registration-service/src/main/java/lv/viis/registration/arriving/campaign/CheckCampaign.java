package lv.viis.registration.arriving.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.texts.lettertext.CommitmentTexts;

/** Whether people could be asked now: for the text in force, with time to sign, and for one text at a time. */
@ApplicationScoped
class CheckCampaign {

    private final CommitmentCampaigns campaigns;
    private final CommitmentTexts texts;
    private final CampaignConfig config;

    CheckCampaign(CommitmentCampaigns campaigns, CommitmentTexts texts, CampaignConfig config) {
        this.campaigns = campaigns;
        this.texts = texts;
        this.config = config;
    }

    void check(String textVersion, LocalDate deadline, Instant now) {
        var today = Riga.day(now);
        if (!texts.versionInForce(today).equals(textVersion)) {
            throw new TextNotInForce();
        }
        var earliest = today.plus(config.shortestNotice());
        if (deadline.isBefore(earliest)) {
            throw new DeadlineTooNear(earliest);
        }
        campaigns.running(today).stream().findFirst().ifPresent(other -> {
            throw new CampaignRunning(other.id);
        });
    }
}
