package lv.viis.access.upkeep.revocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many grants are revoked at once, how many by one officer alone, and how often the rest is gone on with. */
@ConfigMapping(prefix = "viis.access.revocation")
public interface RevocationConfig {

    /** Up to so many grants end in the request itself; more end one by one after it. */
    @WithDefault("100")
    int atOnce();

    /** More grants than these, by one officer within a day, are held until another officer releases them. */
    @WithDefault("50")
    int cap();

    /** How long what is held can be released; then it is asked for anew. */
    @WithDefault("P3D")
    Duration heldFor();

    /** How often what is left is gone on with; a duration. */
    @WithDefault("2s")
    String interval();
}
