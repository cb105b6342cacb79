package lv.viis.access.tokens.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** The clients through which people come, by their ids. */
@ConfigMapping(prefix = "viis.access.clients")
interface ClientSettings {

    /** A client by its id. */
    @WithParentName
    Map<String, Login> byId();

    /** A registered client. */
    interface Login {

        /** The OIDC client to whom the login gives the ID tokens of this client ({@code aud}, {@code azp}). */
        String oidcClientId();

        /**
         * The client's public keys, a JWK set (RFC 7517). With them it is confidential: it must sign an assertion for
         * each call (private_key_jwt, RFC 7523), and gets refresh tokens.
         */
        Optional<String> jwks();
    }
}
