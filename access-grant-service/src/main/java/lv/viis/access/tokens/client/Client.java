package lv.viis.access.tokens.client;

import com.nimbusds.jose.jwk.JWKSet;
import java.util.UUID;

/**
 * A client of the token endpoint.
 *
 * @param oidcClientId to whom the login gives the ID tokens of its people; null for a system, which has none
 * @param objectId on what a system has its right; null for the others
 * @param keys its public keys; null for a public client, which cannot prove who it is
 */
public record Client(String id, String oidcClientId, UUID objectId, JWKSet keys) {

    /** Whether it proves who it is at each call. */
    public boolean isConfidential() {
        return keys != null;
    }

    /** Whether it acts for itself, with rights that were granted to it. */
    public boolean isSystem() {
        return oidcClientId == null;
    }
}
