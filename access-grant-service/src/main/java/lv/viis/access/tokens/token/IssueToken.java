package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import lv.viis.access.ground.login.Logins;
import lv.viis.chassis.caller.Scope;

/** Exchanges a login, once, for an access token with exactly the rights that the person has in the scope asked for. */
@ApplicationScoped
class IssueToken {

    private final TokenSettings settings;
    private final IdTokens idTokens;
    private final SpendLogin spendLogin;
    private final SignToken signToken;
    private final Logins logins;
    private final TokenLimits limits;

    IssueToken(
            TokenSettings settings,
            IdTokens idTokens,
            SpendLogin spendLogin,
            SignToken signToken,
            Logins logins,
            TokenLimits limits) {
        this.settings = settings;
        this.idTokens = idTokens;
        this.spendLogin = spendLogin;
        this.signToken = signToken;
        this.logins = logins;
        this.limits = limits;
    }

    /** @throws ExchangeRefused if the ID token, the services or the scope are not to be had */
    Issue issue(Requester requester, TokenExchange exchange, Instant now) {
        var client = requester.client();
        if (client.isSystem()) {
            throw ExchangeRefused.unauthorizedClient("A system has no logins to exchange");
        }
        var login = idTokens.verify(exchange.idToken(), client.oidcClientId(), now);
        limits.spend(login.personId());
        var audience = audience(exchange.asked().services());
        var scope =
                exchange.asked().scope() == null ? Scope.NONE : exchange.asked().scope();
        var holder = new SignToken.Holder(requester, login.acr());
        var signed = spendLogin.spend(
                requester,
                login,
                scope,
                exchange.asked().onBehalfOf(),
                rights -> signToken.sign(rights, holder, audience));
        return new Issue(signed, scope, requester.mayRenew() ? begin(requester, login, scope, audience) : null);
    }

    private String begin(Requester requester, IdTokens.Login login, Scope scope, Set<String> audience) {
        var begin = new Logins.Begin(
                login.personId(), login.at(), requester.client().id(), requester.keyThumbprint(), login.acr());
        return logins.begin(begin, scope, audience).orElseThrow(SpendLogin::over);
    }

    private Set<String> audience(Set<String> services) {
        if (!settings.audiences().containsAll(services)) {
            throw ExchangeRefused.invalidTarget("A resource is not a service of VIIS");
        }
        return services.isEmpty() ? new LinkedHashSet<>(settings.audiences()) : services;
    }
}
