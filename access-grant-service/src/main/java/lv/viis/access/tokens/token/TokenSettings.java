package lv.viis.access.tokens.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** The access tokens that are issued. */
@ConfigMapping(prefix = "viis.access.token")
interface TokenSettings {

    /** How long a token lives; more than 300 s counts as 300 s, because withdrawals are remembered for ten minutes. */
    @WithDefault("300s")
    Duration lifetime();

    /** The services that a token may be for, and is for unless it is asked for fewer. */
    @WithDefault("institution-registry-service,registration-service,access-grant-service,support-ticket-service")
    List<String> audiences();
}
