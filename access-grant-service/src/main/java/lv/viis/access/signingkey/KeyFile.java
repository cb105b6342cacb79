package lv.viis.access.signingkey;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;

/**
 * The private keys of token signing in one file ({@code signing-keys.jwks}, RFC 7517), so that replicas which share
 * the directory can never see half of a set.
 */
final class KeyFile {

    static final String NAME = "signing-keys.jwks";
    private static final int BITS = 2048;

    private KeyFile() {}

    /**
     * Reads the keys, and makes a current and a next one where there are none.
     *
     * @return the first signs, all are published
     */
    static List<RSAKey> loadOrCreate(Path directory) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(NAME);
            if (!Files.exists(file)) {
                create(file);
            }
            return JWKSet.load(file.toFile()).getKeys().stream()
                    .map(JWK::toRSAKey)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            throw new IllegalStateException(NAME + " is not a set of keys");
        }
    }

    private static void create(Path file) throws IOException {
        // Readable for nobody else from the first moment; linking refuses to replace what another replica just made.
        var draft = Files.createTempFile(file.getParent(), NAME, ".draft");
        try {
            Files.writeString(draft, new JWKSet(List.of(generate(), generate())).toString(false));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other replica's keys are as good.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static JWK generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
