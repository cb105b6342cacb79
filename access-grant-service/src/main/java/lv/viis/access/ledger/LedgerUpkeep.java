package lv.viis.access.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Keeps the ledger linked and its roots stamped; what fails is tried again by the next run, of any replica. */
@ApplicationScoped
class LedgerUpkeep {

    private static final Logger LOG = Logger.getLogger(LedgerUpkeep.class);

    private final LinkEntries link;
    private final StampRoots stamp;
    private final Roots roots;
    private final AtomicLong unstamped = new AtomicLong();

    LedgerUpkeep(LinkEntries link, StampRoots stamp, Roots roots, MeterRegistry metrics) {
        this.link = link;
        this.stamp = stamp;
        this.roots = roots;
        metrics.gauge("viis.ledger.roots.unstamped", unstamped);
    }

    @Scheduled(every = "2s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void link() {
        linkAll(Instant.now());
    }

    @Scheduled(every = "1m", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void stamp() {
        stampAll();
        unstamped.set(roots.unstamped());
    }

    /** Links until nothing is left; the instant decides which days are over. */
    void linkAll(Instant now) {
        while (link.link(now) > 0) {
            LOG.debug("linked");
        }
    }

    /** Stamps in order until nothing waits or the authority fails. */
    void stampAll() {
        try {
            while (stamp.stampNext()) {
                LOG.info("A root of the ledger is time-stamped and published");
            }
        } catch (IOException e) {
            LOG.warnf("The ledger's roots wait for their time stamps: %s", e.getMessage());
        }
    }
}
