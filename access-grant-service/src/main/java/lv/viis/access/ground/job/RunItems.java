package lv.viis.access.ground.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;
import org.jboss.logging.Logger;

/**
 * Works through items that are due, each in a transaction of its own: a run that breaks off is taken up by the next, on
 * whichever replica, and one item that fails keeps nobody else waiting (A22).
 */
@ApplicationScoped
public class RunItems {

    /** How many items {@code due} should name at a time. */
    public static final int BATCH = 200;

    private static final Logger LOG = Logger.getLogger(RunItems.class);

    private final TryItems tries;

    RunItems(TryItems tries) {
        this.tries = tries;
    }

    /**
     * @param what the kind of item, for the log and the gauge {@code viis.job.failing}
     * @param due the ids of items that are due, at most {@link #BATCH}
     * @param advance does one item; claims its row, and leaves alone what another replica has claimed
     * @param putOff lets a failed item be due again later
     */
    public void run(String what, Supplier<List<UUID>> due, Consumer<UUID> advance, Consumer<UUID> putOff) {
        var seen = new HashSet<UUID>();
        List<UUID> items;
        do {
            items = QuarkusTransaction.requiringNew().call(due::get);
            var fresh = items.stream().filter(seen::add).toList();
            fresh.forEach(item -> one(what, item, advance, putOff));
            if (fresh.isEmpty()) {
                return;
            }
        } while (items.size() == BATCH);
    }

    private void one(String what, UUID item, Consumer<UUID> advance, Consumer<UUID> putOff) {
        var now = Moment.now();
        try {
            QuarkusTransaction.requiringNew().run(() -> advance.accept(item));
            tries.done(what, item);
        } catch (RuntimeException | StackOverflowError e) {
            tries.failed(what, item, now, e);
            putOffOrLog(what, item, putOff);
        }
    }

    private static void putOffOrLog(String what, UUID item, Consumer<UUID> putOff) {
        try {
            QuarkusTransaction.requiringNew().run(() -> putOff.accept(item));
        } catch (RuntimeException e) {
            LOG.errorf("The %s %s could not be put off: %s", what, item, e.getClass());
        }
    }
}
