package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.access.ground.spenttoken.SpentTokens;
import lv.viis.access.ground.spenttoken.SpentTokens.Once;
import lv.viis.chassis.caller.Scope;

/**
 * Spends a login for a token, once, together with the proof that came with it. It is spent only if there are rights to
 * make a token of, and given back if none could be made: nobody has to log in again for nothing.
 */
@ApplicationScoped
class SpendLogin {

    private final ReadRights readRights;
    private final ReadDeputyRights readDeputyRights;
    private final TokenProofs proofs;
    private final SpentTokens spentTokens;

    SpendLogin(ReadRights readRights, ReadDeputyRights readDeputyRights, TokenProofs proofs, SpentTokens spentTokens) {
        this.readRights = readRights;
        this.readDeputyRights = readDeputyRights;
        this.proofs = proofs;
        this.spentTokens = spentTokens;
    }

    /**
     * @param principalId the person in whose place the one who logged in acts; null for the own rights
     * @param token what is made of the rights
     * @throws ExchangeRefused if the login or the proof was spent before, or there are no rights in the scope
     */
    <T> T spend(Requester requester, IdTokens.Login login, Scope scope, UUID principalId, Function<Rights, T> token) {
        var spending =
                new Spending(Once.of("id-token " + login.signed(), login.until()), proofs.once(requester), login.at());
        var spent = principalId == null
                ? readRights.spend(login.personId(), scope, spending)
                : readDeputyRights.spend(principalId, login.personId(), scope, spending);
        require(spent, spending);
        try {
            return token.apply(spent.rights());
        } catch (RuntimeException e) {
            spentTokens.giveBack(spending.login());
            throw e;
        }
    }

    /** What was read and what was spent are of one snapshot: whoever ends the logins later raises the epoch above it. */
    private static void require(Spending.Spent spent, Spending spending) {
        var outcome = spent.outcome();
        if (outcome.over()) {
            throw over();
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

    /** The person's logins were ended after this one. */
    static ExchangeRefused over() {
        return ExchangeRefused.invalidRequest(
                "The ID token is refused: the person's logins were ended since; log in again");
    }
}
