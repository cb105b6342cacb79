package lv.viis.access.tokens.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The login whose ID tokens are taken in exchange. */
@ConfigMapping(prefix = "viis.access.oidc")
interface OidcSettings {

    /** What {@code iss} of an ID token must say; where the provider's metadata is found. */
    URI issuer();

    /** Where the provider's keys are; by default its metadata say so (OpenID Connect Discovery). */
    Optional<URI> jwksUrl();

    /** The claim that holds the Latvian personal code. */
    @WithDefault("personal_code")
    String personalCodeClaim();

    /** The levels of assurance that suffice ({@code acr}). */
    @WithDefault("high")
    Set<String> requiredAcr();

    /** How old an ID token may be by its {@code iat}. */
    @WithDefault("10m")
    Duration maxAge();

    /** The claim that says when the person logged in, in seconds since 1970 ({@code auth_time}). */
    @WithDefault("auth_time")
    String authTimeClaim();

    /** Whether an ID token without that claim is refused; if not, the login counts as of its {@code iat}. */
    @WithDefault("true")
    boolean authTimeRequired();

    /** How long ago the person may have logged in, however often the provider renewed the ID token since. */
    @WithDefault("10h")
    Duration maxLoginAge();
}
