package lv.viis.access.ground.signingkey;

import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The private keys of token signing in one file ({@code signing-keys.jwks}, RFC 7517), so that replicas which share
 * the directory can never see half of a set.
 */
final class KeyFile {

    static final String NAME = "signing-keys.jwks";

    private KeyFile() {}

    /** Reads the keys, and makes a current and a next one where there are none. */
    static KeyRing loadOrCreate(Path directory, KeyAlgorithm algorithm, Instant now) {
        try {
            Files.createDirectories(directory);
            var file = directory.resolve(NAME);
            if (!Files.exists(file)) {
                create(file, algorithm, now);
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts other keys in their place, one command at a time; whoever reads sees the old ones or the new ones. */
    static void change(Path directory, KeyAlgorithm algorithm, Instant now, UnaryOperator<KeyRing> change) {
        loadOrCreate(directory, algorithm, now);
        try (var lock = FileChannel.open(
                        directory.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            var file = directory.resolve(NAME);
            Files.move(
                    draft(file, change.apply(read(file))),
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyRing read(Path file) throws IOException {
        try {
            return KeyRing.of(JWKSet.load(file.toFile()));
        } catch (ParseException e) {
            throw new IllegalStateException(NAME + " is not a set of keys");
        }
    }

    private static void create(Path file, KeyAlgorithm algorithm, Instant now) throws IOException {
        var draft = draft(file, KeyRing.first(now, algorithm));
        try {
            // Linking refuses to replace what another replica just made.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // The other replica's keys are as good.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Readable for nobody else from the first moment. */
    private static Path draft(Path file, KeyRing keys) throws IOException {
        var draft = Files.createTempFile(file.getParent(), NAME, ".draft");
        Files.writeString(draft, keys.toSet().toString(false));
        return draft;
    }
}
