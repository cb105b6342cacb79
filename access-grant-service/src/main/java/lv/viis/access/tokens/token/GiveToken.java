package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import lv.viis.access.tokens.client.AuthenticateClient;
import lv.viis.access.tokens.client.ClientNotAuthenticated;

/** Answers a request at the token endpoint: finds out who asks, and leaves the rest to the one way that was chosen. */
@ApplicationScoped
class GiveToken {

    private final AuthenticateClient authenticateClient;
    private final TokenProofs proofs;
    private final IssueToken issueToken;
    private final RenewToken renewToken;
    private final IssueClientToken issueClientToken;
    private final TokenLimits limits;
    private final MeterRegistry metrics;

    GiveToken(
            AuthenticateClient authenticateClient,
            TokenProofs proofs,
            IssueToken issueToken,
            RenewToken renewToken,
            IssueClientToken issueClientToken,
            TokenLimits limits,
            MeterRegistry metrics) {
        this.authenticateClient = authenticateClient;
        this.proofs = proofs;
        this.issueToken = issueToken;
        this.renewToken = renewToken;
        this.issueClientToken = issueClientToken;
        this.limits = limits;
        this.metrics = metrics;
    }

    /**
     * @param proofHeaders the values of the header {@code DPoP}
     * @throws ExchangeRefused if there is no token to be had so
     * @throws lv.viis.chassis.limit.TooManyRequests if the client, or the person, had many a moment ago
     */
    Issue give(String contentType, String authorization, List<String> proofHeaders, String body, Instant now) {
        var request = TokenForm.read(contentType, authorization, body);
        try {
            var client = authenticateClient.authenticate(request.getClientAuthentication(), request.getClientID(), now);
            limits.spend(client);
            var requester = new Requester(client, proofs.verify(proofHeaders, client.id()));
            Issue issue;
            if (request.getAuthorizationGrant() instanceof TokenExchangeGrant grant) {
                issue = issueToken.issue(requester, TokenExchange.of(request, grant), now);
            } else if (request.getAuthorizationGrant() instanceof RefreshTokenGrant grant) {
                issue = renewToken.renew(requester, grant.getRefreshToken().getValue(), Asked.of(request, null));
            } else if (request.getAuthorizationGrant() instanceof ClientCredentialsGrant) {
                issue = issueClientToken.issue(requester, Asked.of(request, null));
            } else {
                throw ExchangeRefused.of(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
            }
            metrics.counter("viis.token.issued", "client", client.isSystem() ? "system" : client.id())
                    .increment();
            return issue;
        } catch (ClientNotAuthenticated e) {
            throw ExchangeRefused.invalidClient(e.getMessage());
        }
    }
}
