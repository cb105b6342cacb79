package lv.viis.chassis.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.viis.chassis.calendar.Moment;
import org.jboss.logging.Logger;

/**
 * Works through items that are due, each in a transaction of its own: a run that breaks off is taken up by the next, on
 * whichever replica, and one item that fails keeps nobody else waiting (A22).
 */
@ApplicationScoped
public class RunItems {

    /** How many items are named at a time. */
    static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(RunItems.class);

    private final EntityManager database;
    private final TryItems tries;

    RunItems(EntityManager database, TryItems tries) {
        this.database = database;
        this.tries = tries;
    }

    /**
     * Each row is held while it is worked on; one that fails is due again after a while, longer after each try.
     *
     * @param advance does one item, by its id, and sets {@code next_attempt_at} to what comes next
     */
    public void run(DueRows rows, Instant now, Consumer<UUID> advance) {
        run(
                rows.job(),
                () -> due(rows, now),
                item -> {
                    hold(rows, item, now);
                    advance.accept(item);
                },
                item -> putOff(rows, item));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> due(DueRows rows, Instant now) {
        return database.createNativeQuery(
                        "select d.id from " + rows.table() + " d where d.next_attempt_at <= ?1 and (" + rows.condition()
                                + ") order by d.next_attempt_at, d.id",
                        UUID.class)
                .setParameter(1, now)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** @throws TryItems.HeldElsewhere where another replica is at it, or has done it */
    private void hold(DueRows rows, UUID item, Instant now) {
        var held = database.createNativeQuery("select 1 from " + rows.table()
                        + " where id = ?1 and next_attempt_at <= ?2 for update skip locked")
                .setParameter(1, item)
                .setParameter(2, now)
                .getResultList();
        if (held.isEmpty()) {
            throw new TryItems.HeldElsewhere();
        }
    }

    private void putOff(DueRows rows, UUID item) {
        database.createNativeQuery("update " + rows.table() + " set attempts = attempts + 1,"
                        + " next_attempt_at = now() + least(attempts + 1, 30) * interval '20 s'"
                        + " where id = ?1 and next_attempt_at is not null")
                .setParameter(1, item)
                .executeUpdate();
    }

    /**
     * @param due the ids of items that are due, at most {@link #BATCH}
     * @param putOff lets a failed item be due again later
     */
    void run(String job, Supplier<List<UUID>> due, Consumer<UUID> advance, Consumer<UUID> putOff) {
        var seen = new HashSet<UUID>();
        List<UUID> items;
        do {
            items = QuarkusTransaction.requiringNew().call(due::get);
            var fresh = items.stream().filter(seen::add).toList();
            fresh.forEach(item -> one(job, item, advance, putOff));
            if (fresh.isEmpty()) {
                return;
            }
        } while (items.size() == BATCH);
    }

    private void one(String job, UUID item, Consumer<UUID> advance, Consumer<UUID> putOff) {
        var now = Moment.now();
        try {
            QuarkusTransaction.requiringNew().run(() -> advance.accept(item));
            tries.done(job, item);
        } catch (TryItems.HeldElsewhere e) {
            // Neither done nor failed: the other one tells.
            LOG.tracef("%s %s is another replica's", job, item);
        } catch (RuntimeException | StackOverflowError e) {
            tries.failed(job, item, now, e);
            putOffOrLog(job, item, putOff);
        }
    }

    private static void putOffOrLog(String job, UUID item, Consumer<UUID> putOff) {
        try {
            QuarkusTransaction.requiringNew().run(() -> putOff.accept(item));
        } catch (RuntimeException e) {
            LOG.errorf("The %s %s could not be put off: %s", job, item, e.getClass());
        }
    }
}
