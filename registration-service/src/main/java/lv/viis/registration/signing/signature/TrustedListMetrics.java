package lv.viis.registration.signing.signature;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets operators be alarmed before signatures cannot be judged any more: the age of the lists, and that it came so far. */
@Startup
@ApplicationScoped
class TrustedListMetrics {

    /** {@code viis_trust_list_age_seconds} is NaN while there are none; {@code viis_trust_list_stale} is 0 or 1. */
    TrustedListMetrics(TrustedLists lists, MeterRegistry metrics) {
        Gauge.builder(
                        "viis.trust.list.age.seconds",
                        lists,
                        known -> known.age()
                                .map(Duration::toSeconds)
                                .map(Long::doubleValue)
                                .orElse(Double.NaN))
                .description("Since the source that was asked longest ago confirmed its trusted list")
                .register(metrics);
        Gauge.builder("viis.trust.list.stale", lists, known -> known.stale() ? 1 : 0)
                .description("Whether signatures are answered by 503 because the trusted lists are missing or too old")
                .register(metrics);
    }
}
