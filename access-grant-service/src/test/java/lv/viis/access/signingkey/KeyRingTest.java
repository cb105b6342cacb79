package lv.viis.access.signingkey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.RSAKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final Instant START = Instant.parse("2026-09-01T06:00:00Z");
    private static final Duration CACHE = Duration.ofHours(1);
    private static final Duration TOKEN = Duration.ofSeconds(300);

    /** A service that asks for the keys once an hour verifies every token, whenever operators rotate. */
    @Test
    void no_rotation_is_noticed_by_a_service_that_keeps_the_keys_for_an_hour() {
        var random = new Random(4);
        var ring = KeyRing.first(START);
        var publishedSince = new HashMap<String, Instant>();
        var signedLast = new HashMap<String, Instant>();
        var signers = new HashSet<String>();
        for (var now = START; now.isBefore(START.plus(Duration.ofDays(3))); now = now.plusSeconds(60)) {
            if (random.nextInt(200) == 0 && !ring.isRotating(now)) {
                ring = ring.rotated(now);
            }
            var published = ids(ring.published(now).keys());
            for (var id : published) {
                publishedSince.putIfAbsent(id, now);
            }
            publishedSince.keySet().retainAll(published);
            var signing = ring.signing(now).getKeyID();
            signers.add(signing);
            signedLast.put(signing, now);
            var since = publishedSince.get(signing);
            assertTrue(
                    since.equals(START) || !since.plus(CACHE).isAfter(now),
                    "at " + now + " a key signs that was published only at " + since);
            for (var signed : signedLast.entrySet()) {
                assertTrue(
                        published.contains(signed.getKey())
                                || signed.getValue().plus(TOKEN).isBefore(now),
                        "at " + now + " a key is gone whose tokens live");
            }
        }
        assertTrue(signers.size() > 5, "too few rotations to tell: " + signers.size());
    }

    @Test
    void a_second_rotation_waits_for_the_first() {
        var later = START.plus(Duration.ofDays(1));
        var ring = KeyRing.first(START).rotated(later);
        assertTrue(ring.isRotating(later));
        assertTrue(!ring.isRotating(later.plus(KeyRing.PICKED_UP)));
    }

    @Test
    void a_compromised_key_is_gone_at_once_and_the_next_one_signs() {
        var ring = KeyRing.first(START);
        var now = START.plusSeconds(60);
        var next = ring.keys().get(1).getKeyID();
        var after = ring.withoutCurrent(now);
        assertEquals(next, after.signing(now).getKeyID());
        assertTrue(!ids(after.published(now).keys()).contains(ring.keys().get(0).getKeyID()));
        assertEquals(2, after.keys().size());
        var again = after.rotated(now.plus(Duration.ofDays(1)));
        assertNotEquals(next, again.signing(now.plus(Duration.ofDays(2))).getKeyID());
    }

    @Test
    void the_command_changes_the_file_and_replicas_follow(@TempDir Path directory) {
        var keys = new SigningKeys(directory, true);
        var before = keys.current().id();
        assertEquals(0, new RotateSigningKeysCommand(directory).run(List.of()));
        assertEquals(3, new RotateSigningKeysCommand(directory).run(List.of()));
        assertEquals(2, new RotateSigningKeysCommand(directory).run(List.of("now")));
        assertEquals(0, new RotateSigningKeysCommand(directory).run(List.of("compromised")));
        assertNotEquals(before, new SigningKeys(directory, true).current().id());
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertNotEquals(before, keys.current().id()));
        assertTrue(keys.published().getKeys().stream().noneMatch(key -> key.isPrivate()));
    }

    private static Set<String> ids(List<RSAKey> keys) {
        return keys.stream().map(RSAKey::getKeyID).collect(Collectors.toSet());
    }
}
