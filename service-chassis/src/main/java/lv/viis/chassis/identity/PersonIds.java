package lv.viis.chassis.identity;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes person ids: HMAC-SHA-256 over {@code PNO|LV|<11 digits>} with a secret key, as a UUID of version 8 (RFC 9562).
 *
 * <p>Only registry, registration and access-grant are given the key: with this class in it, a service does not start without.
 */
@Startup
@ApplicationScoped
public class PersonIds {

    private static final int SHORTEST_KEY = 32;

    private final SecretKeySpec key;

    /** @throws IllegalStateException if the key is missing, not base64 or too short */
    @Inject
    PersonIds(IdentitySettings settings) {
        this(settings.personKey());
    }

    PersonIds(Optional<String> key) {
        this.key = new SecretKeySpec(secret(key), "HmacSHA256");
    }

    public UUID of(PersonalCode code) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var hash = ByteBuffer.wrap(mac.doFinal(("PNO|LV|" + code.digits()).getBytes(StandardCharsets.US_ASCII)));
            return new UUID(
                    (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L,
                    (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] secret(Optional<String> key) {
        byte[] secret;
        try {
            secret = Base64.getDecoder()
                    .decode(key.orElseThrow(
                            () -> new IllegalStateException("viis.identity.person-key is not configured")));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("viis.identity.person-key is not base64");
        }
        if (secret.length < SHORTEST_KEY) {
            throw new IllegalStateException("viis.identity.person-key is shorter than 32 bytes");
        }
        return secret;
    }
}
