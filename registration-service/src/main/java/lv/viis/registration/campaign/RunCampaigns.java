package lv.viis.registration.campaign;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Carries campaigns on, on any number of replicas: each member in a transaction of its own, claimed by its row, so that
 * a run that breaks off is taken up by the next, and one member that fails keeps nobody else waiting (A22).
 */
@ApplicationScoped
class RunCampaigns {

    private static final Logger LOG = Logger.getLogger(RunCampaigns.class);
    private static final int BATCH = 200;

    private final EntityManager database;
    private final CommitmentCampaigns campaigns;
    private final EnrolUsers enrolUsers;
    private final AdvanceMember advanceMember;

    RunCampaigns(
            EntityManager database, CommitmentCampaigns campaigns, EnrolUsers enrolUsers, AdvanceMember advanceMember) {
        this.database = database;
        this.campaigns = campaigns;
        this.enrolUsers = enrolUsers;
        this.advanceMember = advanceMember;
    }

    @Scheduled(
            every = "${viis.registration.campaign.interval:PT1M}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    void run(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> enrol(now));
        var due = due(now);
        while (!due.isEmpty()) {
            due.forEach(member -> advance(member, now));
            // Each of them is due later now, or settled, or being worked on elsewhere.
            due = due.size() < BATCH ? List.of() : due(now);
        }
    }

    private void enrol(Instant now) {
        var isAlone =
                (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext('campaign-enrolment'))")
                        .getSingleResult();
        if (isAlone) {
            campaigns
                    .running(LocalDate.ofInstant(now, CampaignMember.RIGA))
                    .forEach(campaign -> enrolUsers.enrol(campaign.id, campaign.deadline, now));
        }
    }

    private List<UUID> due(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createQuery("""
                        select m.id from CampaignMember m where m.nextAttemptAt <= :now
                         order by m.nextAttemptAt, m.id""", UUID.class)
                        .setParameter("now", now)
                        .setMaxResults(BATCH)
                        .getResultList());
    }

    private void advance(UUID member, Instant now) {
        try {
            QuarkusTransaction.requiringNew().run(() -> advanceMember.advance(member, now));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Campaign member %s could not be advanced; it is tried again", member);
            QuarkusTransaction.requiringNew()
                    .run(() -> database.find(CampaignMember.class, member, LockModeType.PESSIMISTIC_WRITE)
                            .tryAgain(now));
        }
    }
}
