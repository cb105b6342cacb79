package lv.viis.access.tokens.token;

import java.time.Instant;
import lv.viis.access.tokens.client.Client;

/**
 * Who asks for a token.
 *
 * @param proof of the key that it holds; null if none came
 */
record Requester(Client client, KeyProof proof) {

    /**
     * A proof of a key, good once (DPoP, RFC 9449).
     *
     * @param thumbprint of the key (RFC 7638)
     * @param once names the proof among all others
     * @param until when it is too old by itself
     */
    record KeyProof(String thumbprint, String once, Instant until) {}

    /** The thumbprint of the key to which its tokens are bound; null if none. */
    String keyThumbprint() {
        return proof == null ? null : proof.thumbprint();
    }

    /** Whether a refresh token is safe in its hands (RFC 9700, 2.2.2). */
    boolean mayRenew() {
        return client.isConfidential() || proof != null;
    }
}
