package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.UUID;
import lv.viis.chassis.caller.Scope;

/** Gives a system an access token with the right that was granted to it (RFC 6749, 4.4); its id is the subject. */
@ApplicationScoped
class IssueClientToken {

    private final TokenSettings settings;
    private final ReadRights readRights;
    private final SignToken signToken;
    private final TokenProofs proofs;

    IssueClientToken(TokenSettings settings, ReadRights readRights, SignToken signToken, TokenProofs proofs) {
        this.settings = settings;
        this.readRights = readRights;
        this.signToken = signToken;
        this.proofs = proofs;
    }

    /** @throws ExchangeRefused if it has no right today in the scope, which is its own unless another is named */
    Issue issue(Requester requester, RequestedToken asked) {
        var client = requester.client();
        if (!client.isSystem()) {
            throw ExchangeRefused.unauthorizedClient("The client has no rights of its own; its people have");
        }
        if (!settings.audiences().containsAll(asked.services())) {
            throw ExchangeRefused.invalidTarget("A resource is not a service of VIIS");
        }
        var scope = asked.scope() == null ? Scope.organisation(client.objectId()) : asked.scope();
        var rights = readRights.read(UUID.fromString(client.id()), scope);
        if (rights.held().isEmpty()) {
            throw ExchangeRefused.invalidScope("The client has no right in this scope today");
        }
        var audience = asked.services().isEmpty() ? new LinkedHashSet<>(settings.audiences()) : asked.services();
        var signed = signToken.sign(rights, new SignToken.Holder(requester, null), audience);
        proofs.spend(requester);
        return new Issue(signed, scope, null);
    }
}
