package lv.viis.chassis.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** Limits of requests, counted by each replica for itself. */
@ConfigMapping(prefix = "viis.limit")
interface LimitSettings {

    /** What every limit is multiplied by: for trials and load tests. */
    @WithDefault("1")
    int factor();

    /** How many times as much as a person an address may. */
    @WithDefault("10")
    int addressFactor();

    /** Requests of one person a minute, of all operations without a limit of their own. */
    @WithDefault("600")
    int requests();

    /** By kind: how often a person may within the kind's time. */
    Map<String, Integer> most();
}
