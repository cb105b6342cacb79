package lv.viis.access.ledger.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import lv.viis.access.ledger.ledger.Roots.Root;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.job.TryItems;
import org.jboss.logging.Logger;

/** Keeps the ledger linked and its roots stamped; what fails is tried again by the next run, of any replica. */
@ApplicationScoped
@AsJob
class LedgerUpkeep {

    private static final Logger LOG = Logger.getLogger(LedgerUpkeep.class);
    private static final String JOB = "ledger-root";

    private final LinkEntries link;
    private final StampRoots stamp;
    private final Roots roots;
    private final TryItems items;
    private final AtomicLong unstamped = new AtomicLong();

    LedgerUpkeep(LinkEntries link, StampRoots stamp, Roots roots, TryItems items, MeterRegistry metrics) {
        this.link = link;
        this.stamp = stamp;
        this.roots = roots;
        this.items = items;
        metrics.gauge("viis.ledger.roots.unstamped", unstamped);
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void link() {
        linkAll(Moment.now());
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void stamp() {
        stampAll(Moment.now());
        unstamped.set(roots.unstamped());
    }

    /** Links until nothing is left; the instant decides which days are over. */
    void linkAll(Instant now) {
        while (link.link(now) > 0) {
            LOG.debug("linked");
        }
    }

    /**
     * Stamps in order until nothing waits or the authority fails. A root that alone is refused keeps no later one from
     * being stamped: it rests, and comes first again.
     */
    void stampAll(Instant now) {
        var root = roots.nextUnstamped(0);
        while (root != null && (items.rests(JOB, root.number(), now) || stamp(root, now))) {
            root = roots.nextUnstamped(root.number());
        }
    }

    /** @return whether the next one may be tried */
    private boolean stamp(Root root, Instant now) {
        try {
            var isStamped = stamp.stamp(root);
            items.done(JOB, root.number());
            if (isStamped) {
                LOG.infof("Root %d of the ledger is time-stamped and published", root.number());
            }
            return isStamped;
        } catch (TimeStamps.Refused | PublishFile.DiffersFromPublished e) {
            LOG.errorf("Root %d of the ledger cannot be published: %s", root.number(), e.getMessage());
            items.failed(JOB, root.number(), now, e);
            return true;
        } catch (IOException e) {
            LOG.warnf("The ledger's roots wait for their time stamps: %s", e.getMessage());
            return false;
        }
    }
}
