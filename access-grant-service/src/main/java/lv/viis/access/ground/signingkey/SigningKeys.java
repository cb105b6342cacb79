package lv.viis.access.ground.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lv.viis.chassis.calendar.Moment;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys that sign access tokens, as the file says now: it is read again each second, so that all replicas follow a
 * rotation without a restart, and the next heartbeat tells of a withdrawn key.
 */
@ApplicationScoped
public class SigningKeys {

    private static final Logger LOG = Logger.getLogger(SigningKeys.class);
    private static final Duration READ_EVERY = Duration.ofSeconds(1);

    /**
     * A key that signs.
     *
     * @param id the key's thumbprint (RFC 7638), the {@code kid} of what it signs
     * @param algorithm what the key was made for, the {@code alg} of what it signs
     */
    public record SigningKey(String id, JWSAlgorithm algorithm, JWSSigner signer) {

        /** @param type the {@code typ} of what is signed */
        public String sign(JOSEObjectType type, JWTClaimsSet claims) {
            var header = new JWSHeader.Builder(algorithm).type(type).keyID(id).build();
            var token = new SignedJWT(header, claims);
            try {
                token.sign(signer);
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
            return token.serialize();
        }
    }

    private final Path directory;
    private final KeyAlgorithm algorithm;
    private final boolean serving;
    private KeyRing ring;
    private Instant readAt;
    private SigningKey current;

    @Inject
    SigningKeys(
            SigningKeySettings settings,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this(settings.keysDir(), settings.token().algorithm(), serving);
    }

    SigningKeys(Path directory, KeyAlgorithm algorithm, boolean serving) {
        this.directory = directory;
        this.algorithm = algorithm;
        this.serving = serving;
    }

    void load(@Observes StartupEvent event) {
        if (serving) {
            ring(Moment.now());
        }
    }

    public synchronized SigningKey current() {
        var now = Moment.now();
        var key = ring(now).signing(now);
        if (current == null || !current.id().equals(key.getKeyID())) {
            current = signing(key);
        }
        return current;
    }

    /** The public halves (RFC 7517) of all keys that verify, or will. */
    public synchronized JWKSet published() {
        var now = Moment.now();
        return ring(now).published(now).toSet().toPublicJWKSet();
    }

    /** What any key may be for; which of them a key is for, it says itself. */
    public static Set<JWSAlgorithm> algorithms() {
        return KeyAlgorithm.NAMES;
    }

    /** The ids of the keys that were withdrawn within a day. */
    public synchronized List<String> withdrawn() {
        var now = Moment.now();
        return ring(now).withdrawnIds(now);
    }

    private KeyRing ring(Instant now) {
        if (ring == null || readAt.plus(READ_EVERY).isBefore(now)) {
            try {
                ring = KeyFile.loadOrCreate(directory, algorithm, now);
            } catch (RuntimeException e) {
                if (ring == null) {
                    throw e;
                }
                LOG.errorf("The signing keys cannot be read again, the known ones stay: %s", e.getMessage());
            }
            readAt = now;
        }
        return ring;
    }

    private static SigningKey signing(JWK key) {
        try {
            var algorithm = JWSAlgorithm.parse(key.getAlgorithm().getName());
            return new SigningKey(
                    key.getKeyID(), algorithm, new DefaultJWSSignerFactory().createJWSSigner(key, algorithm));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
