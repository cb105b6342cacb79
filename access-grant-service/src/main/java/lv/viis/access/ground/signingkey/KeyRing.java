package lv.viis.access.ground.signingkey;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys of token signing and when each does what, told by the keys themselves: {@code nbf} from when it signs,
 * {@code exp} until when it is published (RFC 7517). One without {@code nbf} behind the first is the next: published
 * already, so that every service knows it long before it signs.
 *
 * @param keys those that sign, will, or did
 * @param withdrawn those that somebody else may hold; the key set's own member of that name
 */
record KeyRing(List<JWK> keys, List<Withdrawn> withdrawn) {

    /**
     * A key that is none any more.
     *
     * @param id its {@code kid}
     */
    record Withdrawn(String id, Instant at) {}

    /** Services keep the key set for a minute, and ten on errors; a key signs only long after each has asked again. */
    static final Duration AHEAD = Duration.ofHours(2);

    /** Replicas read the file every few seconds; nobody signs with a key that another replica has not read. */
    static final Duration PICKED_UP = Duration.ofMinutes(1);

    /** Tokens live five minutes; clocks differ by less than the rest. */
    static final Duration AFTERWARDS = Duration.ofHours(1);

    /** As long as the epoch topic keeps what it carries: by then no service still verifies with the key. */
    static final Duration TOLD_FOR = Duration.ofHours(24);

    private static final String WITHDRAWN = "withdrawn";

    static KeyRing first(Instant now, KeyAlgorithm algorithm) {
        return new KeyRing(List.of(algorithm.generate(now), algorithm.generate(now)), List.of());
    }

    static KeyRing of(JWKSet set) {
        var withdrawn = new ArrayList<Withdrawn>();
        if (set.getAdditionalMembers().get(WITHDRAWN) instanceof Map<?, ?> known) {
            known.forEach((id, at) -> withdrawn.add(new Withdrawn((String) id, Instant.parse((String) at))));
        }
        set.getKeys().forEach(KeyAlgorithm::of);
        return new KeyRing(set.getKeys(), withdrawn);
    }

    JWKSet toSet() {
        var told = new LinkedHashMap<String, String>();
        withdrawn.forEach(key -> told.put(key.id(), key.at().toString()));
        return new JWKSet(keys, told.isEmpty() ? Map.of() : Map.of(WITHDRAWN, told));
    }

    /** The ids of the keys that were withdrawn so lately that services are still told. */
    List<String> withdrawnIds(Instant now) {
        return toldStill(now).map(Withdrawn::id).toList();
    }

    private Stream<Withdrawn> toldStill(Instant now) {
        return withdrawn.stream().filter(key -> key.at().plus(TOLD_FOR).isAfter(now));
    }

    /** The key that signs: of those whose time has come the one whose came last. */
    JWK signing(Instant now) {
        var signing = keys.get(0);
        for (var key : keys) {
            var from = from(key);
            if (from.isPresent()
                    && !from.get().isAfter(now)
                    && from(signing).map(other -> from.get().isAfter(other)).orElse(true)) {
                signing = key;
            }
        }
        return signing;
    }

    /** All that verify what may still be at large, and all that will. */
    KeyRing published(Instant now) {
        return new KeyRing(
                keys.stream()
                        .filter(key -> key.getExpirationTime() == null
                                || key.getExpirationTime().toInstant().isAfter(now))
                        .toList(),
                List.of());
    }

    /** Whether a rotation waits for its hour. */
    boolean isRotating(Instant now) {
        return keys.stream()
                .anyMatch(key -> from(key).map(from -> from.isAfter(now)).orElse(false));
    }

    /**
     * Lets the next key sign as soon as every service knows it, the current one retire, and makes a new next one.
     *
     * @param algorithm of the new one: a change of it is published with this rotation, and signed with after the next
     */
    KeyRing rotated(Instant now, KeyAlgorithm algorithm) {
        var current = signing(now);
        var next = next(current);
        var known = next.getIssueTime() == null
                ? now
                : next.getIssueTime().toInstant().plus(AHEAD);
        var from = known.isAfter(now.plus(PICKED_UP)) ? known : now.plus(PICKED_UP);
        var changed = new ArrayList<JWK>();
        for (var key : published(now).keys()) {
            if (key.equals(current)) {
                changed.add(KeyAlgorithm.with(key, key.getNotBeforeTime(), Date.from(from.plus(AFTERWARDS))));
            } else {
                changed.add(key.equals(next) ? KeyAlgorithm.with(key, Date.from(from), key.getExpirationTime()) : key);
            }
        }
        changed.add(algorithm.generate(now));
        return new KeyRing(changed, toldStill(now).toList());
    }

    /** Withdraws the current key, which somebody else holds, with all that it signed: the next one signs at once. */
    KeyRing withoutCurrent(Instant now, KeyAlgorithm algorithm) {
        var current = signing(now);
        var next = next(current);
        var changed = new ArrayList<JWK>();
        changed.add(KeyAlgorithm.with(next, Date.from(now), next.getExpirationTime()));
        published(now).keys().stream()
                .filter(key -> !key.equals(current) && !key.equals(next))
                .forEach(changed::add);
        changed.add(algorithm.generate(now));
        return new KeyRing(changed, withdrawing(List.of(current), now));
    }

    /**
     * Withdraws every key, for when somebody read the file: new ones sign at once, which services get to know when they
     * meet them, at most a minute later.
     */
    KeyRing withoutAny(Instant now, KeyAlgorithm algorithm) {
        return new KeyRing(first(now, algorithm).keys(), withdrawing(keys, now));
    }

    private List<Withdrawn> withdrawing(List<JWK> dropped, Instant now) {
        return Stream.concat(toldStill(now), dropped.stream().map(key -> new Withdrawn(key.getKeyID(), now)))
                .toList();
    }

    /** The one that waits, or that will sign soonest. */
    private JWK next(JWK current) {
        return keys.stream()
                .filter(key -> !key.equals(current) && key.getExpirationTime() == null)
                .reduce((one, other) -> other)
                .orElseThrow(() -> new IllegalStateException("There is no next key"));
    }

    private static Optional<Instant> from(JWK key) {
        return Optional.ofNullable(key.getNotBeforeTime()).map(Date::toInstant);
    }
}
