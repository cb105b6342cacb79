package lv.viis.access.upkeep.deputyship;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Limits of deputyships. */
@ConfigMapping(prefix = "viis.access.deputyship")
interface DeputyshipConfig {

    /** The longest time for which a deputy is appointed. */
    @WithDefault("P6M")
    Period longest();
}
