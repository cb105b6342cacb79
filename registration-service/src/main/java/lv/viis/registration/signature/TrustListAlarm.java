package lv.viis.registration.signature;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets operators see, before signatures are refused, that a trusted list has not been confirmed for long (A24). */
@ApplicationScoped
class TrustListAlarm {

    /** Gauges: seconds since all lists were confirmed (-1: never), and 1 while no signature can be judged. */
    void watch(@Observes StartupEvent start, TrustedLists lists, MeterRegistry metrics) {
        metrics.gauge("viis.trust.lists.age.seconds", lists, TrustedLists::ageSeconds);
        metrics.gauge("viis.trust.lists.stale", lists, known -> known.stale() ? 1 : 0);
    }
}
