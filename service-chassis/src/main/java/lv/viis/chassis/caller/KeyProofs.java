package lv.viis.chassis.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.dpop.verifiers.AccessTokenValidationException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProtectedResourceRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DefaultDPoPSingleUseChecker;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import lv.viis.chassis.problem.KeyNotProved;
import lv.viis.chassis.settings.ServiceSettings;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Takes a token that is bound to a key ({@code cnf.jkt}) only with a fresh proof of that key, made for this call
 * (DPoP, RFC 9449, 7): whoever finds such a token somewhere can do nothing with it.
 *
 * <p>Each replica remembers the proofs that it has seen while they are fresh; another one would take a proof again
 * within that half minute.
 */
@ApplicationScoped
public class KeyProofs {

    private static final Logger LOG = Logger.getLogger(KeyProofs.class);
    private static final long CLOCK_SKEW_SECONDS = 5;
    private static final long LONGEST_AGE_SECONDS = 30;
    private static final int LONGEST_PROOF = 8 * 1024;
    private static final String SCHEME = "DPoP ";

    private final Optional<URI> publicUrl;
    private final DefaultDPoPSingleUseChecker seen =
            new DefaultDPoPSingleUseChecker(LONGEST_AGE_SECONDS + 2 * CLOCK_SKEW_SECONDS, LONGEST_AGE_SECONDS);
    private final DPoPProtectedResourceRequestVerifier verifier = new DPoPProtectedResourceRequestVerifier(
            KeyProof.ALGORITHMS,
            CLOCK_SKEW_SECONDS,
            LONGEST_AGE_SECONDS,
            use -> seen.markAsUsed(Map.entry(use.getIssuer(), use.getJWTID())));

    KeyProofs(ServiceSettings settings) {
        this.publicUrl = settings.publicUrl();
    }

    /** @throws AuthenticationFailedException if the token is bound and its key is not proved, or the other way round */
    public void check(JsonWebToken token, HttpServerRequest request) {
        var authorization = request.headers().getAll("Authorization");
        if (authorization.size() != 1) {
            throw new AuthenticationFailedException("There must be one Authorization header");
        }
        var key = boundTo(token);
        var scheme = authorization.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        if (key.isEmpty() != !scheme) {
            throw KeyNotProved.invalidToken(
                    key.isEmpty() ? "The token is bound to no key" : "The token is bound to a key");
        }
        if (key.isPresent()) {
            prove(token, key.get(), request);
        }
    }

    private static Optional<Base64URL> boundTo(JsonWebToken token) {
        if (!token.containsClaim("cnf")) {
            return Optional.empty();
        }
        if (token.getClaim("cnf") instanceof Map<?, ?> confirmation) {
            var key = confirmation.get("jkt");
            if (key instanceof JsonString text) {
                return Optional.of(new Base64URL(text.getString()));
            }
            if (key instanceof String text) {
                return Optional.of(new Base64URL(text));
            }
        }
        throw new AuthenticationFailedException("The token is bound in an unknown way");
    }

    private void prove(JsonWebToken token, Base64URL key, HttpServerRequest request) {
        var proofs = request.headers().getAll("DPoP");
        if (proofs.size() != 1 || proofs.get(0).length() > LONGEST_PROOF) {
            throw KeyNotProved.invalidProof("There must be one DPoP proof of moderate size");
        }
        try {
            verifier.verify(
                    request.method().name(),
                    KeyProof.address(uri(request)),
                    new DPoPIssuer(token.<String>getClaim("client_id")),
                    KeyProof.parse(proofs.get(0)),
                    new DPoPAccessToken(token.getRawToken()),
                    new JWKThumbprintConfirmation(key));
        } catch (ParseException
                | InvalidDPoPProofException
                | AccessTokenValidationException
                | JOSEException
                | IllegalArgumentException e) {
            LOG.debugf("A DPoP proof is refused: %s", e.getMessage());
            throw KeyNotProved.invalidProof("The DPoP proof is refused");
        }
    }

    /** As the caller knows it, without its query (RFC 9449, 4.3). */
    private URI uri(HttpServerRequest request) {
        var path = request.path();
        if (publicUrl.isPresent()) {
            return URI.create(publicUrl.get().toString().replaceAll("/$", "") + path);
        }
        return URI.create(request.scheme() + "://" + request.authority() + path);
    }

    @PreDestroy
    void stop() {
        seen.shutdown();
    }
}
