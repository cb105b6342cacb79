package lv.viis.access.revocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many grants are revoked at once, and how often the rest is gone on with. */
@ConfigMapping(prefix = "viis.access.revocation")
public interface RevocationConfig {

    /** Up to so many grants end in the request itself; more end one by one after it. */
    @WithDefault("100")
    int atOnce();

    /** How often what is left is gone on with; a duration. */
    @WithDefault("2s")
    String interval();
}
