package lv.viis.registration.signing.foreignfile;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Where files of strangers are read. A thread in a loop cannot be ended from outside, so whoever asked is answered when
 * the deadline is over, while the slot stays taken until the thread has really ended: memory that it may still hold is
 * given to nobody else. Not to be called by the reading itself.
 */
@ApplicationScoped
public class ForeignFiles {
    private static final Logger LOG = Logger.getLogger(ForeignFiles.class);

    private final ForeignFileConfig config;
    private final Semaphore slots;
    private final AtomicInteger stuck = new AtomicInteger();

    @Inject
    ForeignFiles(ForeignFileConfig config, MeterRegistry metrics) {
        this(config);
        Gauge.builder("viis.registration.foreign.file.stuck", stuck, AtomicInteger::get)
                .description("Slots taken by files whose deadline is over and whose thread has not ended")
                .register(metrics);
    }

    ForeignFiles(ForeignFileConfig config) {
        this.config = config;
        this.slots = new Semaphore(config.slots(), true);
    }

    /**
     * Runs what reads a file, in a slot and a thread of its own.
     *
     * @throws FileTooCostly if it takes too long, too much memory or nests too deeply
     * @throws TooManyFiles if no slot becomes free in time
     */
    public <T> T read(Supplier<T> reading) {
        takeSlot();
        var one = new Reading<>(reading, slots, stuck);
        try {
            one.start();
        } catch (Throwable e) {
            slots.release();
            throw e;
        }
        return one.await(config);
    }

    /** Slots of threads that did not end when they should. */
    int stuck() {
        return stuck.get();
    }

    private void takeSlot() {
        try {
            if (!slots.tryAcquire(config.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warnf("A file waited for %s in vain; threads that do not end: %d", config.patience(), stuck());
                throw new TooManyFiles();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyFiles();
        }
    }
}
