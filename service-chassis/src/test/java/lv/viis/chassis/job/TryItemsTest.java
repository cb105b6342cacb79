package lv.viis.chassis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.SocketTimeoutException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F3")
class TryItemsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TryItems items = new TryItems(metrics);
    private final Instant now = Instant.now();
    private final List<String> done = new ArrayList<>();

    private void run(Instant at, RuntimeException fault) {
        for (var item : List.of("first", "poisonous", "last")) {
            items.one("test", item, at, () -> {
                done.add(item);
                if (item.equals("poisonous")) {
                    throw fault;
                }
            });
        }
    }

    private double failing() {
        return metrics.get("viis.job.failing").tag("job", "test").gauge().value();
    }

    private long tries() {
        return done.stream().filter("poisonous"::equals).count();
    }

    @Test
    void what_fails_rests_longer_and_longer_and_the_others_go_on() {
        for (var second = 0; second < 4000; second++) {
            run(now.plusSeconds(second), new IllegalStateException("for ever"));
        }
        assertEquals(4000, done.stream().filter("last"::equals).count());
        // At 0, 1, 2, and after pauses of 10, 20, 40 … 1280 seconds.
        assertEquals(11, tries());
        assertEquals(1, failing());
        assertTrue(items.rests("test", "poisonous", now.plusSeconds(4000)));
        assertFalse(items.rests("test", "poisonous", now.plusSeconds(4000 + 3600)));
    }

    @Test
    void what_may_pass_never_rests_for_more_than_a_minute_and_is_alarmed_too() {
        for (var second = 0; second < 4000; second++) {
            run(now.plusSeconds(second), new IllegalStateException(new SocketTimeoutException()));
        }
        assertTrue(tries() > 60, tries() + " tries");
        assertEquals(1, failing());
        assertEquals(
                0, items.failed("test", "poisonous", now, new IllegalStateException(new SocketTimeoutException())));
    }

    @Test
    void what_another_replica_holds_has_neither_worked_nor_failed() {
        for (var i = 0; i < TryItems.FAILING; i++) {
            items.failed("test", "poisonous", now, new IllegalStateException());
        }
        assertFalse(items.one("test", "poisonous", now.plusSeconds(4000), () -> {
            throw new TryItems.HeldElsewhere();
        }));
        assertEquals(1, failing());
        assertEquals(TryItems.FAILING + 1, items.failed("test", "poisonous", now, new IllegalStateException()));
        assertFalse(items.one("test", "healthy", now, () -> {
            throw new TryItems.HeldElsewhere();
        }));
        assertFalse(items.rests("test", "healthy", now));
        assertEquals(1, items.failed("test", "healthy", now, new IllegalStateException()));
    }

    @Test
    void what_worked_at_last_counts_no_more() {
        for (var i = 0; i < TryItems.FAILING; i++) {
            items.failed("test", "poisonous", now.plusSeconds(i), new IllegalStateException());
        }
        assertEquals(1, failing());
        assertTrue(items.one("test", "poisonous", now.plusSeconds(4000), () -> {}));
        assertEquals(0, failing());
        assertEquals(1, items.failed("test", "poisonous", now, new IllegalStateException()));
    }
}
