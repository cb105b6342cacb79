package lv.viis.access.ground.signingkey;

import static lv.viis.access.ground.signingkey.KeyAlgorithm.ES256;
import static lv.viis.access.ground.signingkey.KeyAlgorithm.RS256;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.JWK;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lv.viis.chassis.securitylog.SecurityLog;
import org.junit.jupiter.api.Tag;
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
        var ring = KeyRing.first(START, RS256);
        var publishedSince = new HashMap<String, Instant>();
        var signedLast = new HashMap<String, Instant>();
        var signers = new HashSet<String>();
        for (var now = START; now.isBefore(START.plus(Duration.ofDays(3))); now = now.plusSeconds(60)) {
            if (random.nextInt(200) == 0 && !ring.isRotating(now)) {
                ring = ring.rotated(now, RS256);
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
        var ring = KeyRing.first(START, RS256).rotated(later, RS256);
        assertTrue(ring.isRotating(later));
        assertTrue(!ring.isRotating(later.plus(KeyRing.PICKED_UP)));
    }

    @Test
    void a_compromised_key_is_gone_at_once_and_the_next_one_signs() {
        var ring = KeyRing.first(START, RS256);
        var now = START.plusSeconds(60);
        var next = ring.keys().get(1).getKeyID();
        var after = ring.withoutCurrent(now, RS256);
        assertEquals(next, after.signing(now).getKeyID());
        assertTrue(!ids(after.published(now).keys()).contains(ring.keys().get(0).getKeyID()));
        assertEquals(2, after.keys().size());
        assertEquals(List.of(ring.keys().get(0).getKeyID()), after.withdrawnIds(now));
        var again = after.rotated(now.plus(Duration.ofDays(1)), RS256);
        assertNotEquals(next, again.signing(now.plus(Duration.ofDays(2))).getKeyID());
    }

    @Test
    @Tag("S4")
    void a_withdrawn_key_is_told_for_a_day_whatever_happens_to_the_keys() {
        var ring = KeyRing.first(START, RS256);
        var stolen = ring.signing(START).getKeyID();
        var later = KeyRing.of(ring.withoutCurrent(START, RS256)
                .rotated(START.plusSeconds(60), RS256)
                .toSet());
        var second = later.signing(START.plusSeconds(90)).getKeyID();
        var last = later.withoutCurrent(START.plusSeconds(90), RS256);
        assertEquals(List.of(stolen, second), last.withdrawnIds(START.plus(Duration.ofHours(23))));
        assertEquals(List.of(second), last.withdrawnIds(START.plus(KeyRing.TOLD_FOR)));
        assertEquals(List.of(), last.published(START.plusSeconds(90)).withdrawn());
    }

    @Test
    @Tag("S4")
    void after_the_file_was_read_by_somebody_no_old_key_is_left() {
        var ring = KeyRing.first(START, RS256).rotated(START, RS256);
        var after = ring.withoutAny(START.plusSeconds(60), RS256);
        var all = ids(ring.keys());
        assertEquals(3, all.size());
        assertEquals(all, Set.copyOf(after.withdrawnIds(START.plusSeconds(60))));
        assertTrue(ids(after.keys()).stream().noneMatch(all::contains));
    }

    @Test
    @Tag("F17")
    void another_algorithm_is_published_first_and_signed_with_by_the_rotation_after() {
        var published = START.plus(Duration.ofDays(1));
        var ring =
                KeyRing.of(KeyRing.first(START, RS256).rotated(published, ES256).toSet());
        var once = published.plus(KeyRing.AHEAD);
        assertEquals(RS256, KeyAlgorithm.of(ring.signing(once)));
        assertEquals(
                List.of(RS256, RS256, ES256),
                ring.published(published).keys().stream().map(KeyAlgorithm::of).toList());
        var next = KeyRing.of(ring.rotated(once, ES256).toSet());
        assertEquals(RS256, KeyAlgorithm.of(next.signing(once)));
        var twice = once.plus(KeyRing.PICKED_UP);
        assertEquals(ES256, KeyAlgorithm.of(next.signing(twice)));
        assertTrue(ids(next.published(twice).keys()).contains(ring.signing(once).getKeyID()));
        assertEquals(
                Set.of(ES256),
                next.published(twice.plus(KeyRing.AFTERWARDS)).keys().stream()
                        .map(KeyAlgorithm::of)
                        .collect(Collectors.toSet()));
    }

    @Test
    void the_command_changes_the_file_and_replicas_follow(@TempDir Path directory) {
        var keys = new SigningKeys(directory, RS256, true);
        var command = new RotateSigningKeysCommand(directory, RS256, new SecurityLog(null, null));
        var before = keys.current().id();
        assertEquals(0, command.run(List.of()));
        assertEquals(3, command.run(List.of()));
        assertEquals(2, command.run(List.of("now")));
        assertEquals(List.of(), keys.withdrawn());
        assertEquals(0, command.run(List.of("compromised")));
        assertNotEquals(
                before, new SigningKeys(directory, RS256, true).current().id());
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertNotEquals(before, keys.current().id()));
        assertEquals(List.of(before), keys.withdrawn());
        assertTrue(keys.published().getKeys().stream().noneMatch(key -> key.isPrivate()));
        assertTrue(keys.published().getAdditionalMembers().isEmpty());
        assertEquals(0, command.run(List.of("compromised", "all")));
        assertEquals(4, new SigningKeys(directory, RS256, true).withdrawn().size());
    }

    private static Set<String> ids(List<JWK> keys) {
        return keys.stream().map(JWK::getKeyID).collect(Collectors.toSet());
    }
}
