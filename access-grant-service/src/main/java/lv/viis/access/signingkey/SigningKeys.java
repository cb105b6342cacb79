package lv.viis.access.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The keys that sign access tokens: the current one signs, the next one is published with it, so that every service
 * knows it long before it signs. Read at start; a rotation is a new file and a restart, replica by replica.
 */
@ApplicationScoped
public class SigningKeys {

    /**
     * A key that signs.
     *
     * @param id the key's thumbprint (RFC 7638), the {@code kid} of what it signs
     */
    public record SigningKey(String id, PrivateKey key) {}

    private final Path directory;
    private final boolean serving;
    private SigningKey current;
    private String published;

    SigningKeys(
            @ConfigProperty(name = "viis.access.keys-dir") Path directory,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.directory = directory;
        this.serving = serving;
    }

    void load(@Observes StartupEvent event) {
        if (serving) {
            load();
        }
    }

    public synchronized SigningKey current() {
        load();
        return current;
    }

    /** The public halves as a JWK set (RFC 7517). */
    synchronized String published() {
        load();
        return published;
    }

    private synchronized void load() {
        if (current == null) {
            var keys = KeyFile.loadOrCreate(directory);
            current = signing(keys.get(0));
            published = new JWKSet(List.<JWK>copyOf(keys)).toString(true);
        }
    }

    private static SigningKey signing(RSAKey key) {
        try {
            return new SigningKey(key.getKeyID(), key.toPrivateKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
