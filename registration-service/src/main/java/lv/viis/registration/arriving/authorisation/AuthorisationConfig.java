package lv.viis.registration.arriving.authorisation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;

/** What holds for all authorisations of deputies. */
@ConfigMapping(prefix = "viis.registration.authorisation")
interface AuthorisationConfig {

    /** How long a deputy may be authorised for at once, ISO 8601. */
    @WithDefault("P3Y")
    Period longest();
}
