package lv.viis.registration.signing.signature;

import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import lv.viis.chassis.asker.AsJob;
import org.jboss.logging.Logger;

/**
 * Whom to trust, from signed lists that are loaded at start and refreshed in the background. The service starts
 * without them; until they are there, and whenever they have not been confirmed for too long, no signature is judged.
 */
@ApplicationScoped
@AsJob
class TrustedLists {
    private static final Logger LOG = Logger.getLogger(TrustedLists.class);

    private final TrustConfig config;
    private final Clock clock;
    private final Download download;
    private final ListCopies copies;
    private final ExecutorService workers = workers();

    private final ReentrantLock loading = new ReentrantLock();

    private volatile LoadLists.Trust trust;
    private volatile Instant lastTry = Instant.MIN;

    @Inject
    TrustedLists(TrustConfig config) {
        this(config, Clock.systemUTC());
    }

    TrustedLists(TrustConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.download = new Download(config.downloadTimeout());
        this.copies = new ListCopies(config.copies());
    }

    /** Threads that end when there is nothing to load, which is most of the time. */
    private static ExecutorService workers() {
        var pool = new ThreadPoolExecutor(2, 2, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "trusted-lists");
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refreshIfDue() {
        refreshIfDue(Duration.ZERO);
    }

    private void refreshIfDue(Duration patience) {
        if (due() && locked(patience)) {
            try {
                if (due()) {
                    try {
                        refresh(clock.instant());
                    } finally {
                        lastTry = clock.instant();
                    }
                }
            } finally {
                loading.unlock();
            }
        }
    }

    private boolean due() {
        var now = clock.instant();
        var known = trust;
        if (known != null
                && now.isBefore(known.confirmedAt().plus(config.refreshInterval()))
                && now.isBefore(known.nextUpdate())) {
            return false;
        }
        // With lists still in force there is no hurry: loading all of Europe's takes its time.
        var relaxed = config.refreshInterval().dividedBy(12);
        var wait = stale() || relaxed.compareTo(config.retryInterval()) < 0 ? config.retryInterval() : relaxed;
        return lastTry.equals(Instant.MIN) || !now.isBefore(lastTry.plus(wait));
    }

    private boolean locked(Duration patience) {
        try {
            return loading.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @throws TrustListStale if a list is missing, over, or not confirmed by its source for too long */
    TrustedListsCertificateSource certificates() {
        return inForce().certificates();
    }

    /**
     * The lists behind {@link #certificates}, as they were signed.
     *
     * @throws TrustListStale as there
     */
    List<TrustedListCopy> copies() {
        return inForce().lists();
    }

    private LoadLists.Trust inForce() {
        if (stale()) {
            // The background may not have had its turn yet; nobody waits long for a source that hangs.
            refreshIfDue(Duration.ofSeconds(3));
            if (stale()) {
                throw new TrustListStale();
            }
        }
        return trust;
    }

    /** How long ago the source that was asked longest ago confirmed its list; empty while there are none. */
    Optional<Duration> age() {
        return Optional.ofNullable(trust).map(known -> Duration.between(known.confirmedAt(), clock.instant()));
    }

    /** Whether signatures cannot be judged at the moment. */
    public boolean stale() {
        var known = trust;
        var now = clock.instant();
        return known == null
                || !now.isBefore(known.nextUpdate())
                || now.isAfter(known.confirmedAt().plus(config.staleAfter()));
    }

    private void refresh(Instant now) {
        try {
            new LoadLists(config, download, copies, workers, now).load().ifPresent(loaded -> {
                if (trust == null) {
                    LOG.infof(
                            "Trusted lists loaded: %d certificates, confirmed %s, next update %s",
                            loaded.certificates().getNumberOfCertificates(), loaded.confirmedAt(), loaded.nextUpdate());
                }
                trust = loaded;
            });
        } catch (IOException | RuntimeException | StackOverflowError e) {
            LOG.warnf("The trusted lists cannot be loaded, next try in %s: %s", config.retryInterval(), e.getMessage());
        }
    }
}
