package lv.viis.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import lv.viis.access.login.Logins;
import lv.viis.access.spenttoken.SpentTokens;
import lv.viis.chassis.caller.Scope;
import lv.viis.chassis.limit.Limits;

/** Exchanges a login, once, for an access token with exactly the rights that the person has in the scope asked for. */
@ApplicationScoped
class IssueToken {

    private final TokenSettings settings;
    private final IdTokens idTokens;
    private final ReadRights readRights;
    private final ReadDeputyRights readDeputyRights;
    private final SignToken signToken;
    private final TokenProofs proofs;
    private final SpentTokens spentTokens;
    private final Logins logins;
    private final Limits limits;

    IssueToken(
            TokenSettings settings,
            IdTokens idTokens,
            ReadRights readRights,
            ReadDeputyRights readDeputyRights,
            SignToken signToken,
            TokenProofs proofs,
            SpentTokens spentTokens,
            Logins logins,
            Limits limits) {
        this.settings = settings;
        this.idTokens = idTokens;
        this.readRights = readRights;
        this.readDeputyRights = readDeputyRights;
        this.signToken = signToken;
        this.proofs = proofs;
        this.spentTokens = spentTokens;
        this.logins = logins;
        this.limits = limits;
    }

    /** @throws ExchangeRefused if the ID token, the services or the scope are not to be had */
    Issue issue(Requester requester, TokenExchange exchange) {
        var client = requester.client();
        if (client.isSystem()) {
            throw ExchangeRefused.unauthorizedClient("A system has no logins to exchange");
        }
        var login = idTokens.verify(exchange.idToken(), client.oidcClientId());
        limits.spendOfPerson(TokenLimits.OF_PERSON, login.personId(), 1);
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
        // Asked after the rights were read: whoever ended the logins meanwhile raised the epoch above the one in them.
        if (!requester.mayRenew() && logins.isOver(login.personId(), login.at())) {
            throw loggedOut();
        }
        var signed = signToken.sign(rights, new SignToken.Holder(requester, login.acr()), audience);
        proofs.spend(requester);
        // Spent last, so that nobody has to log in again over a mistaken scope; of two at once one gets no further.
        if (!spentTokens.spend("id-token " + login.signed(), login.until())) {
            throw ExchangeRefused.invalidRequest(
                    "The ID token is refused: it was exchanged before; log in again, or use the refresh token");
        }
        return new Issue(signed, scope, requester.mayRenew() ? begin(requester, login, scope, audience) : null);
    }

    private String begin(Requester requester, IdTokens.Login login, Scope scope, Set<String> audience) {
        var begin = new Logins.Begin(
                login.personId(), login.at(), requester.client().id(), requester.keyThumbprint(), login.acr());
        return logins.begin(begin, scope, audience).orElseThrow(IssueToken::loggedOut);
    }

    private static ExchangeRefused loggedOut() {
        return ExchangeRefused.invalidRequest(
                "The ID token is refused: the person's logins were ended since; log in again");
    }

    private Set<String> audience(Set<String> services) {
        if (!settings.audiences().containsAll(services)) {
            throw ExchangeRefused.invalidTarget("A resource is not a service of VIIS");
        }
        return services.isEmpty() ? new LinkedHashSet<>(settings.audiences()) : services;
    }
}
