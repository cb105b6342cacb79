package lv.viis.access.reading.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How receivers outside are told. */
@ConfigMapping(prefix = "viis.access.webhook")
interface WebhookConfig {

    /** Hosts that may be reached although their address is not public, also over plain HTTP; for local runs. */
    Optional<Set<String>> privateHosts();

    /** How often the event log is read for what is to be told. */
    @WithDefault("PT1S")
    Duration queueInterval();

    /** How often what is due is told. */
    @WithDefault("PT1S")
    Duration deliverInterval();

    /** How often it is looked whether receivers may still be told; it is also asked before each call. */
    @WithDefault("PT5M")
    Duration watchInterval();

    /** How many verifications and tests of its receivers an organisation may ask for on a day of Europe/Riga. */
    @WithDefault("20")
    int checksADay();

    /** How long a receiver may take to be found and to answer, ISO 8601. */
    @WithDefault("PT10S")
    Duration timeout();

    /** How long after the first failure it is tried again; each further pause is twice as long. */
    @WithDefault("PT5S")
    Duration firstRetry();

    /** The longest pause. */
    @WithDefault("PT6H")
    Duration longestRetry();

    /** How long a telling is tried before it is given up, and its receiver paused. */
    @WithDefault("P3D")
    Duration retryFor();

    /** How long the earlier secret goes on signing after a new one was made. */
    @WithDefault("P1D")
    Duration oldSecretFor();

    /** How long what is settled is kept. */
    @WithDefault("P30D")
    Duration keep();
}
