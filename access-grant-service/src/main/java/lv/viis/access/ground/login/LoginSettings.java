package lv.viis.access.ground.login;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long logins last, and the refresh tokens that follow from them. */
@ConfigMapping(prefix = "viis.access.token")
public interface LoginSettings {

    /** How long refresh tokens follow from one login, from when the person logged in at the provider; then again. */
    @WithDefault("10h")
    Duration refreshLifetime();

    /** How long a refresh token may lie unused. */
    @WithDefault("1h")
    Duration refreshIdle();

    /** How long a used refresh token gives the same successor again, for a client that lost the answer. */
    @WithDefault("10s")
    Duration refreshGrace();
}
