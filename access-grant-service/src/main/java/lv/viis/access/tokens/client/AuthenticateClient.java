package lv.viis.access.tokens.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientAuthenticationVerifier;
import com.nimbusds.oauth2.sdk.auth.verifier.ClientCredentialsSelector;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;
import com.nimbusds.oauth2.sdk.auth.verifier.JWTAudienceCheck;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.viis.access.ground.spenttoken.SpentTokens;
import lv.viis.chassis.settings.IssuerSettings;

/**
 * Finds out which client calls: a confidential one by an assertion that it signed for this call (RFC 7523), a public
 * one by its word. No client has a secret, so none can leak from here.
 */
@ApplicationScoped
public class AuthenticateClient {

    /** An assertion is made for one call; one for a year would be a password. */
    private static final Duration LONGEST_ASSERTION = Duration.ofMinutes(5);

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final Clients clients;
    private final SpentTokens spentTokens;
    private final ClientAuthenticationVerifier<Client> verifier;

    AuthenticateClient(Clients clients, SpentTokens spentTokens, IssuerSettings settings) {
        this.clients = clients;
        this.spentTokens = spentTokens;
        this.verifier = new ClientAuthenticationVerifier<>(
                new RegisteredKeys(),
                Set.of(new Audience(settings.issuer()), new Audience(settings.issuer() + "/oauth2/token")),
                JWTAudienceCheck.LEGACY);
    }

    /**
     * @param authentication what came with the request; null if nothing did
     * @param clientId the bare name, null if none was sent
     * @throws ClientNotAuthenticated if the client is unknown, or does not prove what it must
     */
    public Client authenticate(ClientAuthentication authentication, ClientID clientId, Instant now) {
        if (authentication == null && clientId == null) {
            throw new ClientNotAuthenticated("The client does not name itself");
        }
        var id = authentication == null ? clientId : authentication.getClientID();
        var client = clients.find(id.getValue())
                .orElseThrow(() -> new ClientNotAuthenticated("The client is not registered"));
        if (authentication == null) {
            if (client.isConfidential()) {
                throw new ClientNotAuthenticated("The client must sign an assertion (private_key_jwt)");
            }
            return client;
        }
        if (!client.isConfidential() || !(authentication instanceof PrivateKeyJWT assertion)) {
            throw new ClientNotAuthenticated("The client is not registered for this way of authentication");
        }
        verify(client, assertion, now);
        return client;
    }

    private void verify(Client client, PrivateKeyJWT assertion, Instant now) {
        var claims = assertion.getJWTAuthenticationClaimsSet();
        var expires = claims.getExpirationTime().toInstant();
        if (claims.getJWTID() == null) {
            throw new ClientNotAuthenticated("The assertion has no jti");
        }
        if (claims.getAudience().size() != 1) {
            // An assertion that another server may use as well is one that it could use here.
            throw new ClientNotAuthenticated("The assertion is for several audiences");
        }
        if (expires.isAfter(now.plus(LONGEST_ASSERTION).plus(CLOCK_SKEW))) {
            throw new ClientNotAuthenticated("The assertion lives for more than five minutes");
        }
        try {
            var context = new Context<Client>();
            context.set(client);
            verifier.verify(assertion, null, context);
        } catch (InvalidClientException | JOSEException | RuntimeException e) {
            throw new ClientNotAuthenticated("The assertion is refused");
        }
        if (!spentTokens.spend(
                "assertion " + client.id() + " " + claims.getJWTID().getValue(), expires)) {
            throw new ClientNotAuthenticated("The assertion was used before");
        }
    }

    /** The keys of the client at hand, those that fit the assertion's header. */
    private static final class RegisteredKeys implements ClientCredentialsSelector<Client> {

        @Override
        public List<Secret> selectClientSecrets(
                ClientID id, ClientAuthenticationMethod method, Context<Client> context) {
            return List.of();
        }

        @Override
        public List<? extends PublicKey> selectPublicKeys(
                ClientID id,
                ClientAuthenticationMethod method,
                JWSHeader header,
                boolean forceRefresh,
                Context<Client> context) {
            var fitting = new ArrayList<PublicKey>();
            for (var key : new JWKSelector(JWKMatcher.forJWSHeader(header))
                    .select(context.get().keys())) {
                try {
                    fitting.add(((AsymmetricJWK) key).toPublicKey());
                } catch (JOSEException | ClassCastException e) {
                    // A key that cannot be read verifies nothing.
                }
            }
            return fitting;
        }
    }
}
