package lv.viis.registration.arriving.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.job.DueRows;
import lv.viis.chassis.job.OnlyReplica;
import lv.viis.chassis.job.RunItems;
import lv.viis.chassis.job.TryItems;

/**
 * Carries campaigns on, on any number of replicas: whoever holds a right is enrolled, and
 * each member whose day has come is advanced.
 */
@ApplicationScoped
@AsJob
class RunCampaigns {

    private static final DueRows MEMBERS = new DueRows("campaign-member", "campaign_member");

    private final CommitmentCampaigns campaigns;
    private final EnrolUsers enrolUsers;
    private final AdvanceMember advanceMember;
    private final TryItems tryItems;
    private final RunItems runItems;
    private final OnlyReplica replica;

    RunCampaigns(
            CommitmentCampaigns campaigns,
            EnrolUsers enrolUsers,
            AdvanceMember advanceMember,
            TryItems tryItems,
            RunItems runItems,
            OnlyReplica replica) {
        this.campaigns = campaigns;
        this.enrolUsers = enrolUsers;
        this.advanceMember = advanceMember;
        this.tryItems = tryItems;
        this.runItems = runItems;
        this.replica = replica;
    }

    @Scheduled(
            every = "${viis.registration.campaign.interval:PT1M}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(Moment.now());
    }

    void run(Instant now) {
        QuarkusTransaction.requiringNew()
                .call(() -> campaigns.running(Riga.day(now)))
                .forEach(campaign -> tryItems.one(
                        "campaign",
                        campaign.id,
                        now,
                        () -> QuarkusTransaction.requiringNew().run(() -> enrol(campaign.id, campaign.deadline, now))));
        runItems.run(MEMBERS, now, member -> advanceMember.advance(member, now));
    }

    private void enrol(UUID campaign, LocalDate deadline, Instant now) {
        if (replica.isAt("campaign-enrolment")) {
            enrolUsers.enrol(campaign, deadline, now);
        }
    }
}
