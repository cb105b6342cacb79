package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.TokenRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import lv.viis.access.tokens.client.AuthenticateClient;
import lv.viis.access.tokens.client.ClientNotAuthenticated;

/** Finds out who asks for a token, whatever for: the client, counted as soon as it is proved, and the key that it holds. */
@ApplicationScoped
class KnowRequester {

    private final AuthenticateClient authenticateClient;
    private final TokenLimits limits;
    private final TokenProofs proofs;

    KnowRequester(AuthenticateClient authenticateClient, TokenLimits limits, TokenProofs proofs) {
        this.authenticateClient = authenticateClient;
        this.limits = limits;
        this.proofs = proofs;
    }

    /**
     * @param proofHeaders the values of the header {@code DPoP}
     * @throws ExchangeRefused if the client is not known, or a proof came that proves nothing
     * @throws lv.viis.chassis.limit.TooManyRequests if the client had many tokens a moment ago
     */
    Requester know(TokenRequest request, List<String> proofHeaders, Instant now) {
        try {
            var client = authenticateClient.authenticate(request.getClientAuthentication(), request.getClientID(), now);
            limits.spend(client);
            return new Requester(client, proofs.verify(proofHeaders, client.id()));
        } catch (ClientNotAuthenticated e) {
            throw ExchangeRefused.invalidClient(e.getMessage());
        }
    }
}
