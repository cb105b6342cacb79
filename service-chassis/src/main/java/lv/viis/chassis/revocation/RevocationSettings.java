package lv.viis.chassis.revocation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What is heard of withdrawn tokens. */
@ConfigMapping(prefix = "viis.revocation")
interface RevocationSettings {

    /** How long after its issue a token is trusted while nothing is heard of withdrawals; a minute at most. */
    @WithDefault("60S")
    Duration unheard();
}
