package lv.viis.access.ground.signingkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    Path directory;

    @Test
    void a_current_and_a_next_key_are_made_and_kept() throws JOSEException {
        var keys = KeyFile.loadOrCreate(directory.resolve("new"), KeyAlgorithm.RS256, Instant.now())
                .keys();
        assertEquals(2, keys.size());
        assertNotEquals(keys.get(0).getKeyID(), keys.get(1).getKeyID());
        assertEquals(keys.get(0).computeThumbprint().toString(), keys.get(0).getKeyID());
        assertEquals(
                keys,
                KeyFile.loadOrCreate(directory.resolve("new"), KeyAlgorithm.RS256, Instant.now())
                        .keys());
    }

    @Test
    void nobody_else_may_read_them() throws IOException {
        KeyFile.loadOrCreate(directory, KeyAlgorithm.RS256, Instant.now());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(KeyFile.NAME))));
        try (var files = Files.list(directory)) {
            assertEquals(List.of(directory.resolve(KeyFile.NAME)), files.toList());
        }
    }

    @Test
    void replicas_that_start_at_once_have_the_same_keys() throws Exception {
        var replicas = 4;
        var start = new CyclicBarrier(replicas);
        var threads = Executors.newFixedThreadPool(replicas);
        var loaded = new ArrayList<Future<List<JWK>>>();
        for (var i = 0; i < replicas; i++) {
            loaded.add(threads.submit(() -> {
                start.await();
                return KeyFile.loadOrCreate(directory, KeyAlgorithm.RS256, Instant.now())
                        .keys();
            }));
        }
        var sets = new HashSet<List<String>>();
        for (var keys : loaded) {
            sets.add(keys.get().stream().map(JWK::getKeyID).toList());
        }
        threads.shutdown();
        assertEquals(1, sets.size());
    }
}
