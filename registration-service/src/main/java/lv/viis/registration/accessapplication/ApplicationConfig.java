package lv.viis.registration.accessapplication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** Limits of what can be applied for. */
@ConfigMapping(prefix = "viis.registration.application")
interface ApplicationConfig {

    /** How long after its first day a grant may last at most (D9), ISO 8601. */
    @WithDefault("P3Y")
    Period longestGrant();
}
