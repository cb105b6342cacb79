package lv.viis.access.token;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import lv.viis.chassis.caller.Scope;

/** Exchanges a login for an access token with exactly the rights that the person has in the scope asked for. */
@ApplicationScoped
class IssueToken {

    private final ClientSettings clients;
    private final TokenSettings settings;
    private final IdTokens idTokens;
    private final ReadRights readRights;
    private final SignToken signToken;
    private final MeterRegistry metrics;

    IssueToken(
            ClientSettings clients,
            TokenSettings settings,
            IdTokens idTokens,
            ReadRights readRights,
            SignToken signToken,
            MeterRegistry metrics) {
        this.clients = clients;
        this.settings = settings;
        this.idTokens = idTokens;
        this.readRights = readRights;
        this.signToken = signToken;
        this.metrics = metrics;
    }

    /** @throws ExchangeRefused if the client, the ID token, the services or the scope are not to be had */
    SignToken.Signed issue(TokenExchange asked) {
        var client = clients.byId().get(asked.clientId());
        if (client == null) {
            throw ExchangeRefused.invalidClient("The client is not registered");
        }
        var login = idTokens.verify(asked.idToken(), client.oidcClientId());
        var audience = audience(asked.services());
        var rights = readRights.read(login.personId(), asked.scope());
        if (asked.scope().kind() != Scope.Kind.NONE && rights.held().isEmpty()) {
            throw ExchangeRefused.invalidScope("The person has no rights in this scope today");
        }
        var signed = signToken.sign(rights, asked.clientId(), login.acr(), audience);
        metrics.counter("viis.token.issued", "client", asked.clientId()).increment();
        return signed;
    }

    private Set<String> audience(Set<String> services) {
        if (!settings.audiences().containsAll(services)) {
            throw ExchangeRefused.invalidTarget("A resource is not a service of VIIS");
        }
        return services.isEmpty() ? new LinkedHashSet<>(settings.audiences()) : services;
    }
}
