package lv.viis.access.ground.epoch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Beats each second, on a thread of its own: the scheduler's threads are shared with listeners that may wait for long,
 * and without heartbeats every service accepts only tokens of the last minute.
 */
@ApplicationScoped
class Pacemaker {

    private static final Logger LOG = Logger.getLogger(Pacemaker.class);

    private final Beat beat;
    private final boolean enabled;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "heartbeat"));

    Pacemaker(Beat beat, @ConfigProperty(name = "quarkus.scheduler.enabled", defaultValue = "true") boolean enabled) {
        this.beat = beat;
        this.enabled = enabled;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.scheduleAtFixedRate(this::beat, 0, 1, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void beat() {
        try {
            beat.write();
        } catch (RuntimeException e) {
            // The next second tries again; the age of the last heartbeat is a gauge of every replica.
            LOG.warnf("No heartbeat could be written: %s", e.toString());
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
