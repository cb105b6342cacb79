package lv.viis.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import lv.viis.access.spenttoken.SpentTokens;
import lv.viis.chassis.caller.Scope;

/** Exchanges a login, once, for an access token with exactly the rights that the person has in the scope asked for. */
@ApplicationScoped
class IssueToken {

    private final TokenSettings settings;
    private final IdTokens idTokens;
    private final ReadRights readRights;
    private final ReadDeputyRights readDeputyRights;
    private final SignToken signToken;
    private final SpentTokens spentTokens;
    private final RefreshTokens refreshTokens;

    IssueToken(
            TokenSettings settings,
            IdTokens idTokens,
            ReadRights readRights,
            ReadDeputyRights readDeputyRights,
            SignToken signToken,
            SpentTokens spentTokens,
            RefreshTokens refreshTokens) {
        this.settings = settings;
        this.idTokens = idTokens;
        this.readRights = readRights;
        this.readDeputyRights = readDeputyRights;
        this.signToken = signToken;
        this.spentTokens = spentTokens;
        this.refreshTokens = refreshTokens;
    }

    /** @throws ExchangeRefused if the ID token, the services or the scope are not to be had */
    Issue issue(Requester requester, TokenExchange exchange) {
        var client = requester.client();
        if (client.isSystem()) {
            throw ExchangeRefused.unauthorizedClient("A system has no logins to exchange");
        }
        var login = idTokens.verify(exchange.idToken(), client.oidcClientId());
        var audience = audience(exchange.asked().services());
        var scope =
                exchange.asked().scope() == null ? Scope.NONE : exchange.asked().scope();
        var principal = exchange.asked().onBehalfOf();
        var rights = principal == null
                ? readRights.read(login.personId(), scope)
                : readDeputyRights.read(principal, login.personId(), scope);
        if (scope.kind() != Scope.Kind.NONE && rights.held().isEmpty()) {
            throw ExchangeRefused.invalidScope("The person has no rights in this scope today");
        }
        var signed = signToken.sign(rights, new SignToken.Holder(requester, login.acr()), audience);
        // Spent last, so that nobody has to log in again over a mistaken scope; of two at once one gets no further.
        if (!spentTokens.spend("id-token " + login.signed(), login.until())) {
            throw ExchangeRefused.invalidRequest(
                    "The ID token is refused: it was exchanged before; log in again, or use the refresh token");
        }
        var refreshToken = requester.mayRenew()
                ? refreshTokens.begin(requester, login.personId(), login.acr(), scope, audience)
                : null;
        return new Issue(signed, scope, refreshToken);
    }

    private Set<String> audience(Set<String> services) {
        if (!settings.audiences().containsAll(services)) {
            throw ExchangeRefused.invalidTarget("A resource is not a service of VIIS");
        }
        return services.isEmpty() ? new LinkedHashSet<>(settings.audiences()) : services;
    }
}
