package lv.viis.registration.arriving.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.job.OnlyReplica;
import lv.viis.chassis.job.TryItems;
import lv.viis.registration.texts.lettertext.NotPrintable;
import org.jboss.logging.Logger;

/**
 * Carries campaigns on, on any number of replicas: each member in a transaction of its own, claimed by its row, so that
 * a run that breaks off is taken up by the next, and one member that fails keeps nobody else waiting (A22).
 */
@ApplicationScoped
class RunCampaigns {

    private static final Logger LOG = Logger.getLogger(RunCampaigns.class);
    private static final int BATCH = 200;
    private static final String JOB = "campaign-member";

    private final CampaignMembers members;
    private final CommitmentCampaigns campaigns;
    private final EnrolUsers enrolUsers;
    private final AdvanceMember advanceMember;
    private final TryItems items;
    private final OnlyReplica replica;

    RunCampaigns(
            CampaignMembers members,
            CommitmentCampaigns campaigns,
            EnrolUsers enrolUsers,
            AdvanceMember advanceMember,
            TryItems items,
            OnlyReplica replica) {
        this.members = members;
        this.campaigns = campaigns;
        this.enrolUsers = enrolUsers;
        this.advanceMember = advanceMember;
        this.items = items;
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
                .forEach(campaign -> items.one(
                        "campaign",
                        campaign.id,
                        now,
                        () -> QuarkusTransaction.requiringNew().run(() -> enrol(campaign.id, campaign.deadline, now))));
        var seen = new HashSet<UUID>();
        List<UUID> due;
        List<UUID> fresh;
        do {
            due = due(now);
            fresh = due.stream().filter(seen::add).toList();
            // Each of them is due later then, or settled, or being worked on elsewhere.
            fresh.forEach(member -> advance(member, now));
        } while (due.size() == BATCH && !fresh.isEmpty());
    }

    private void enrol(UUID campaign, LocalDate deadline, Instant now) {
        if (replica.isAt("campaign-enrolment")) {
            enrolUsers.enrol(campaign, deadline, now);
        }
    }

    private List<UUID> due(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> members.due(now, BATCH));
    }

    private void advance(UUID member, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> advanceMember.advance(member, now));
            items.done(JOB, member);
        } catch (NotPrintable e) {
            // No fault of the job's: whoever runs the campaign sees it in the list of members.
            change(member, waiting -> waiting.setAside(e.characters(), now));
            items.done(JOB, member);
        } catch (RuntimeException e) {
            items.failed(JOB, member, now, e);
            change(member, waiting -> waiting.tryAgain(now));
        }
    }

    private void change(UUID member, Consumer<CampaignMember> change) {
        try {
            QuarkusTransaction.requiringNew().run(() -> change.accept(members.locked(member)));
        } catch (RuntimeException e) {
            LOG.errorf("Campaign member %s could not be put off: %s", member, e.getClass());
        }
    }
}
