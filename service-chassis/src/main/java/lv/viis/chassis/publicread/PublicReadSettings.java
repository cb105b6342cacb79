package lv.viis.chassis.publicread;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What everybody may read without a token. */
@ConfigMapping(prefix = "viis.public-read")
interface PublicReadSettings {

    /** How long browsers and caches may show it without asking again. */
    @WithDefault("PT1M")
    Duration maxAge();
}
