package lv.viis.access.upkeep.recertification;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.job.RunItems;
import lv.viis.chassis.calendar.Moment;

/** Carries campaigns on: reminds heads, suspends what was not confirmed, and ends what was not either in the grace. */
@ApplicationScoped
class RunRecertifications {

    private final EntityManager database;
    private final RunItems items;
    private final AdvanceItem advanceItem;
    private final RemindEmployer remindEmployer;

    RunRecertifications(
            EntityManager database, RunItems items, AdvanceItem advanceItem, RemindEmployer remindEmployer) {
        this.database = database;
        this.items = items;
        this.advanceItem = advanceItem;
        this.remindEmployer = remindEmployer;
    }

    @Scheduled(
            every = "${viis.access.recertification.interval:30s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        run(Moment.now());
    }

    void run(Instant now) {
        items.run(
                "recertification-item",
                () -> due(now),
                item -> advanceItem.advance(item, now),
                item -> putOff("recertification_item", item));
        items.run(
                "recertification-reminder",
                () -> remindersDue(now),
                employer -> remindEmployer.remind(employer, now),
                employer -> putOff("recertification_employer", employer));
    }

    /** What is held by the cap is not due before an officer releases it. */
    @SuppressWarnings("unchecked")
    private List<UUID> due(Instant now) {
        return database.createNativeQuery("""
                        select i.id from recertification_item i join recertification r on r.id = i.recertification_id
                         where i.state in ('WAITING', 'SUSPENDED') and i.next_attempt_at <= ?1
                           and (i.state = 'SUSPENDED' or r.released_at is not null
                                or (r.suspended + 1) * 100 <= r.count * r.cap_percent)
                         order by i.next_attempt_at, i.id""", UUID.class)
                .setParameter(1, now)
                .setMaxResults(RunItems.BATCH)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> remindersDue(Instant now) {
        return database.createNativeQuery(
                        "select id from recertification_employer where next_attempt_at <= ?1 order by next_attempt_at, id",
                        UUID.class)
                .setParameter(1, now)
                .setMaxResults(RunItems.BATCH)
                .getResultList();
    }

    private void putOff(String table, UUID id) {
        database.createNativeQuery("update " + table + " set attempts = attempts + 1,"
                        + " next_attempt_at = now() + least(attempts + 1, 30) * interval '1 minute'"
                        + " where id = ?1 and next_attempt_at is not null")
                .setParameter(1, id)
                .executeUpdate();
    }
}
