package lv.viis.chassis.revocation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EpochsTest {

    /** A clock that a test moves. */
    private static final class MovedClock extends Clock {
        Instant now = Instant.parse("2026-09-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final MovedClock clock = new MovedClock();
    private final Epochs epochs = new Epochs(clock);
    private final UUID person = UUID.randomUUID();

    @Test
    @Tag("A13")
    void a_token_with_a_lower_epoch_is_refused_and_one_with_the_same_is_not() {
        epochs.beat(clock.now);
        epochs.raise(person, 7);
        assertTrue(epochs.refuses(person, 6, clock.now));
        assertFalse(epochs.refuses(person, 7, clock.now));
        assertFalse(epochs.refuses(UUID.randomUUID(), 0, clock.now));
    }

    @Test
    @Tag("A13")
    void the_epoch_of_everybody_is_everybodys_least_one() {
        epochs.beat(clock.now);
        epochs.raise(Epochs.EVERYBODY, 7);
        assertTrue(epochs.refuses(person, 6, clock.now));
        assertFalse(epochs.refuses(person, 7, clock.now));
    }

    @Test
    void epochs_may_come_late_and_twice() {
        epochs.beat(clock.now);
        epochs.raise(person, 9);
        epochs.raise(person, 7);
        assertTrue(epochs.refuses(person, 8, clock.now));
    }

    @Test
    @Tag("A14")
    void without_a_heartbeat_for_five_seconds_only_tokens_of_the_last_minute_count() {
        epochs.beat(clock.now);
        var old = clock.now.minusSeconds(61);
        assertFalse(epochs.refuses(person, 0, old));
        clock.now = clock.now.plusSeconds(6);
        assertTrue(epochs.refuses(person, 0, old));
        assertFalse(epochs.refuses(person, 0, clock.now.minusSeconds(59)));
    }

    @Test
    @Tag("A14")
    void a_replica_that_is_catching_up_counts_as_stale() {
        epochs.beat(clock.now.minusSeconds(120));
        assertTrue(epochs.isStale());
        epochs.beat(clock.now);
        assertFalse(epochs.isStale());
    }

    @Test
    @Tag("A14")
    void a_beat_from_a_clock_that_stands_ahead_counts_as_stale() {
        epochs.beat(clock.now.plusSeconds(3600));
        assertTrue(epochs.isStale());
        epochs.beat(clock.now);
        assertFalse(epochs.isStale());
    }

    @Test
    void what_no_living_token_can_be_older_than_is_forgotten() {
        epochs.beat(clock.now);
        epochs.raise(person, 7);
        clock.now = clock.now.plus(Epochs.MEMORY).plusSeconds(1);
        epochs.beat(clock.now);
        epochs.forget();
        assertFalse(epochs.refuses(person, 6, clock.now));
    }
}
