package lv.viis.access.token;

import lv.viis.access.client.Client;

/**
 * Who asks for a token.
 *
 * @param keyThumbprint the RFC 7638 thumbprint of the key that it proved to hold (DPoP, RFC 9449); null if none
 */
record Requester(Client client, String keyThumbprint) {

    /** Whether a refresh token is safe in its hands (RFC 9700, 2.2.2). */
    boolean mayRenew() {
        return client.isConfidential() || keyThumbprint != null;
    }
}
