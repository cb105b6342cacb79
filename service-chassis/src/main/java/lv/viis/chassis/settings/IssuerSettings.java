package lv.viis.chassis.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whose access tokens count; the settings of MicroProfile JWT follow from it. */
@ConfigMapping(prefix = "viis.token")
public interface IssuerSettings {

    /** What {@code iss} says. */
    @WithDefault("http://127.0.0.1:8083")
    String issuer();

    /** Where the issuer's public keys are; the issuer itself takes its own. */
    @WithDefault("http://127.0.0.1:8083/oauth2/jwks")
    String jwksUrl();
}
