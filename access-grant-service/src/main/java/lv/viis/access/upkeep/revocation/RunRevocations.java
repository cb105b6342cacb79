package lv.viis.access.upkeep.revocation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.job.RunItems;
import lv.viis.chassis.calendar.Moment;

/** Goes on with bulk revocations: small transactions, so that no epoch waits for the whole. */
@ApplicationScoped
class RunRevocations {

    private final EntityManager database;
    private final RunItems items;
    private final RevokeMember revokeMember;

    RunRevocations(EntityManager database, RunItems items, RevokeMember revokeMember) {
        this.database = database;
        this.items = items;
        this.revokeMember = revokeMember;
    }

    @Scheduled(
            every = "${viis.access.revocation.interval:2s}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        items.run("revocation", this::due, member -> revokeMember.revoke(member, Moment.now()), this::putOff);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> due() {
        return database.createNativeQuery("""
                        select id from bulk_revocation_grant where state = 'WAITING' and next_attempt_at <= now()
                         order by next_attempt_at, id""", UUID.class)
                .setMaxResults(RunItems.BATCH)
                .getResultList();
    }

    private void putOff(UUID member) {
        database.createNativeQuery("""
                        update bulk_revocation_grant
                           set attempts = attempts + 1, next_attempt_at = now() + least(attempts + 1, 30) * interval '20 s'
                         where id = ?1 and state = 'WAITING'""").setParameter(1, member).executeUpdate();
    }
}
