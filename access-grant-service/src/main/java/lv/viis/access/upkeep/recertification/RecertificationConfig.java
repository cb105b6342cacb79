package lv.viis.access.upkeep.recertification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How far a campaign may go, and how long it waits. */
@ConfigMapping(prefix = "viis.access.recertification")
public interface RecertificationConfig {

    /** The largest share of a campaign's grants, in percent, that is suspended without an officer's release. */
    @WithDefault("10")
    int capPercent();

    /** For how many days after the suspension a head can still confirm before the grant ends. */
    @WithDefault("30")
    int graceDays();

    /** How often campaigns are gone on with; a duration. */
    @WithDefault("30s")
    String interval();
}
