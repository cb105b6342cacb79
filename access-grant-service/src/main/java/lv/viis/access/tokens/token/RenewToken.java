package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import lv.viis.access.ground.login.Logins;
import lv.viis.chassis.caller.Scope;

/** Exchanges a refresh token for an access token with the rights that the person has now, in any scope of the person's. */
@ApplicationScoped
class RenewToken {

    private final Logins logins;
    private final ReadRights readRights;
    private final ReadDeputyRights readDeputyRights;
    private final SignToken signToken;
    private final TokenProofs proofs;
    private final TokenLimits limits;

    RenewToken(
            Logins logins,
            ReadRights readRights,
            ReadDeputyRights readDeputyRights,
            SignToken signToken,
            TokenProofs proofs,
            TokenLimits limits) {
        this.logins = logins;
        this.readRights = readRights;
        this.readDeputyRights = readDeputyRights;
        this.signToken = signToken;
        this.proofs = proofs;
        this.limits = limits;
    }

    /** @throws ExchangeRefused if the token does not count for this client, or what is asked for is not to be had */
    Issue renew(Requester requester, String refreshToken, RequestedToken asked) {
        var found = logins.find(refreshToken)
                .filter(token -> token.live() && isOf(token, requester))
                .orElseThrow(RenewToken::refused);
        limits.spend(found.personId());
        var rights = asked.onBehalfOf() == null
                ? rights(found, asked.scope())
                : readDeputyRights.read(
                        asked.onBehalfOf(), found.personId(), asked.scope() == null ? found.scope() : asked.scope());
        var signed =
                signToken.sign(rights, new SignToken.Holder(requester, found.acr()), audience(found, asked.services()));
        proofs.spend(requester);
        // Used last, so that a mistaken scope costs no login.
        var successor = logins.rotate(refreshToken, found, rights.scope()).orElseThrow(RenewToken::refused);
        return new Issue(signed, rights.scope(), successor);
    }

    /** The scope chosen last stays if none is named; a person who has lost it still gets a token, without a scope. */
    private Rights rights(Logins.RefreshToken found, Scope asked) {
        var scope = asked == null ? found.scope() : asked;
        var rights = readRights.read(found.personId(), scope);
        if (scope.kind() == Scope.Kind.NONE || !rights.held().isEmpty()) {
            return rights;
        }
        if (asked != null) {
            throw ExchangeRefused.invalidScope("The person has no rights in this scope today");
        }
        return readRights.read(found.personId(), Scope.NONE);
    }

    private static boolean isOf(Logins.RefreshToken token, Requester requester) {
        return token.clientId().equals(requester.client().id())
                && Objects.equals(token.requesterKey(), requester.keyThumbprint());
    }

    private static Set<String> audience(Logins.RefreshToken found, Set<String> services) {
        if (!found.services().containsAll(services)) {
            throw ExchangeRefused.invalidTarget("A resource was not asked for at the login");
        }
        return services.isEmpty() ? found.services() : services;
    }

    private static ExchangeRefused refused() {
        return ExchangeRefused.invalidGrant("The refresh token does not count, or no longer");
    }
}
