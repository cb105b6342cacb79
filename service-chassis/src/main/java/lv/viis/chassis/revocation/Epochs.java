package lv.viis.chassis.revocation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this replica knows of withdrawn rights: per person the highest epoch of the last ten minutes, and how fresh
 * that knowledge is.
 *
 * <p>Tokens live five minutes, so an older epoch can no longer matter.
 */
@ApplicationScoped
public class Epochs {

    /** Whose epoch is the least one of everybody: raised after a restore, when nobody knows whose rights had shrunk. */
    public static final UUID EVERYBODY = new UUID(0, 0);

    static final Duration MEMORY = Duration.ofMinutes(10);
    private static final Duration STALE_AFTER = Duration.ofSeconds(5);
    private static final Duration LONGEST_UNHEARD = Duration.ofSeconds(60);

    private record Raised(long epoch, Instant seen) {}

    private final Map<UUID, Raised> raised = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Duration unheard;
    private volatile Instant heartbeat = Instant.EPOCH;

    /**
     * @param unheard how long after its issue a token is trusted while nothing is heard of withdrawals
     * @throws IllegalArgumentException if that is more than a minute, which is what a withdrawn right may live on
     */
    @Inject
    Epochs(MeterRegistry metrics, RevocationSettings settings) {
        this(Clock.systemUTC(), settings.unheard());
        metrics.gauge(
                "viis.epoch.heartbeat.age.seconds", this, e -> e.heartbeatAge().toSeconds());
        metrics.gauge("viis.epoch.persons", raised, Map::size);
    }

    Epochs(Clock clock) {
        this(clock, LONGEST_UNHEARD);
    }

    private Epochs(Clock clock, Duration unheard) {
        if (unheard.isNegative() || unheard.compareTo(LONGEST_UNHEARD) > 0) {
            throw new IllegalArgumentException("viis.revocation.unheard is a minute at most");
        }
        this.clock = clock;
        this.unheard = unheard;
    }

    /** Takes note of an epoch; a lower one than known changes nothing, so order and repetition do not matter. */
    public void raise(UUID person, long epoch) {
        var now = clock.instant();
        raised.merge(person, new Raised(epoch, now), (known, next) -> next.epoch() > known.epoch() ? next : known);
    }

    /**
     * Takes note of the time at which access-grant's database was known to have nothing newer; in the topic's order, so
     * that a clock that once stood ahead does not count for longer than its one beat.
     */
    public void beat(Instant at) {
        heartbeat = at;
    }

    /** Forgets what no living token can be older than. */
    void forget() {
        var horizon = clock.instant().minus(MEMORY);
        raised.values().removeIf(known -> known.seen().isBefore(horizon));
    }

    /**
     * Whether a token is superseded, or may be and is too old to be trusted meanwhile.
     *
     * @param epoch the token's epoch
     * @param issuedAt the token's time of issue by access-grant's database
     */
    public boolean refuses(UUID person, long epoch, Instant issuedAt) {
        if (isBelow(epoch, raised.get(person)) || isBelow(epoch, raised.get(EVERYBODY))) {
            return true;
        }
        return isStale() && issuedAt.isBefore(clock.instant().minus(unheard));
    }

    private static boolean isBelow(long epoch, Raised known) {
        return known != null && epoch < known.epoch();
    }

    /** Whether the newest heartbeat is older than 5 s by its own time stamp, as while catching up. */
    boolean isStale() {
        // A beat from the future says as little as one from the past: the clocks differ by more than is allowed.
        return heartbeatAge().abs().compareTo(STALE_AFTER) > 0;
    }

    private Duration heartbeatAge() {
        return Duration.between(heartbeat, clock.instant());
    }
}
