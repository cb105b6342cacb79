package lv.viis.access.tokens.token;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Answers a request at the token endpoint: leaves it to the one way that was chosen, once it is known who asks. */
@ApplicationScoped
class GiveToken {

    private final KnowRequester knowRequester;
    private final IssueToken issueToken;
    private final RenewToken renewToken;
    private final IssueClientToken issueClientToken;
    private final MeterRegistry metrics;

    GiveToken(
            KnowRequester knowRequester,
            IssueToken issueToken,
            RenewToken renewToken,
            IssueClientToken issueClientToken,
            MeterRegistry metrics) {
        this.knowRequester = knowRequester;
        this.issueToken = issueToken;
        this.renewToken = renewToken;
        this.issueClientToken = issueClientToken;
        this.metrics = metrics;
    }

    /**
     * @param proofHeaders the values of the header {@code DPoP}
     * @throws ExchangeRefused if there is no token to be had so
     * @throws lv.viis.chassis.limit.TooManyRequests if the client, or the person, had many a moment ago
     */
    Issue give(String contentType, String authorization, List<String> proofHeaders, String body, Instant now) {
        var request = TokenForm.read(contentType, authorization, body);
        var requester = knowRequester.know(request, proofHeaders, now);
        var issue = issue(requester, request, now);
        var client = requester.client();
        metrics.counter("viis.token.issued", "client", client.isSystem() ? "system" : client.id())
                .increment();
        return issue;
    }

    private Issue issue(Requester requester, TokenRequest request, Instant now) {
        if (request.getAuthorizationGrant() instanceof TokenExchangeGrant grant) {
            return issueToken.issue(requester, TokenExchange.of(request, grant), now);
        }
        if (request.getAuthorizationGrant() instanceof RefreshTokenGrant grant) {
            return renewToken.renew(requester, grant.getRefreshToken().getValue(), RequestedToken.of(request, null));
        }
        if (request.getAuthorizationGrant() instanceof ClientCredentialsGrant) {
            return issueClientToken.issue(requester, RequestedToken.of(request, null));
        }
        throw ExchangeRefused.unsupportedGrantType();
    }
}
