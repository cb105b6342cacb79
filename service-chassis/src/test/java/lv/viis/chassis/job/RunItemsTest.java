package lv.viis.chassis.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RunItemsTest {

    @Inject
    RunItems items;

    @Inject
    TryItems tries;

    @Test
    @Tag("A22")
    void one_item_that_fails_is_put_off_and_keeps_no_other_waiting() {
        var bad = UUID.randomUUID();
        var all = new ArrayList<>(List.of(UUID.randomUUID(), bad, UUID.randomUUID()));
        var done = new ArrayList<UUID>();
        var putOff = new ArrayList<UUID>();
        items.run(
                "test item",
                () -> List.copyOf(all),
                item -> {
                    if (item.equals(bad)) {
                        throw new IllegalStateException("cannot be done today");
                    }
                    done.add(item);
                },
                putOff::add);
        all.remove(bad);
        assertEquals(all, done);
        assertEquals(List.of(bad), putOff);
    }

    @Test
    @Tag("A22")
    void a_run_ends_even_if_nothing_becomes_less() {
        var stuck = new ArrayList<UUID>();
        for (var i = 0; i < RunItems.BATCH; i++) {
            stuck.add(UUID.randomUUID());
        }
        var calls = new ArrayList<UUID>();
        items.run("test item", () -> stuck, calls::add, calls::add);
        assertEquals(RunItems.BATCH, calls.size());
    }

    @Test
    void what_another_replica_holds_is_left_to_it() {
        var putOff = new ArrayList<UUID>();
        var held = UUID.randomUUID();
        items.run(
                "held item",
                () -> List.of(held),
                item -> {
                    throw new TryItems.HeldElsewhere();
                },
                putOff::add);
        assertEquals(List.of(), putOff);
        assertEquals(1, tries.failed("held item", held, Instant.now(), new IllegalStateException("the first")));
    }
}
