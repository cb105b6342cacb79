package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import lv.viis.access.ground.login.Logins;
import lv.viis.access.ground.spenttoken.SpentTokens;
import lv.viis.access.ground.spenttoken.SpentTokens.Once;
import lv.viis.chassis.caller.Scope;

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
    private final TokenLimits limits;

    IssueToken(
            TokenSettings settings,
            IdTokens idTokens,
            ReadRights readRights,
            ReadDeputyRights readDeputyRights,
            SignToken signToken,
            TokenProofs proofs,
            SpentTokens spentTokens,
            Logins logins,
            TokenLimits limits) {
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
        var principal = exchange.asked().onBehalfOf();
        var spending =
                new Spending(Once.of("id-token " + login.signed(), login.until()), proofs.once(requester), login.at());
        var spent = principal == null
                ? readRights.spend(login.personId(), scope, spending)
                : readDeputyRights.spend(principal, login.personId(), scope, spending);
        require(spent, spending);
        var signed = sign(spent.rights(), new SignToken.Holder(requester, login.acr()), audience, spending);
        return new Issue(signed, scope, requester.mayRenew() ? begin(requester, login, scope, audience) : null);
    }

    /** What was read and what was spent are of one snapshot: whoever ends the logins later raises the epoch above it. */
    private static void require(Spending.Spent spent, Spending spending) {
        var outcome = spent.outcome();
        if (outcome.over()) {
            throw loggedOut();
        }
        if (spent.rights().scope().kind() != Scope.Kind.NONE
                && spent.rights().held().isEmpty()) {
            throw ExchangeRefused.invalidScope("The person has no rights in this scope today");
        }
        if (spending.proof() != null && !outcome.proofSpent()) {
            throw TokenProofs.used();
        }
        if (!outcome.loginSpent()) {
            throw ExchangeRefused.invalidRequest(
                    "The ID token is refused: it was exchanged before; log in again, or use the refresh token");
        }
    }

    /** Nobody has to log in again over a token that could not be made. */
    private SignToken.Signed sign(Rights rights, SignToken.Holder holder, Set<String> audience, Spending spending) {
        try {
            return signToken.sign(rights, holder, audience);
        } catch (RuntimeException e) {
            spentTokens.giveBack(spending.login());
            throw e;
        }
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
