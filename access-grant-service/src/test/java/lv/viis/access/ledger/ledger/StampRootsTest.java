package lv.viis.access.ledger.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.job.TryItems;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StampRootsTest {

    @Inject
    LedgerUpkeep upkeep;

    @Inject
    MeterRegistry metrics;

    @AfterEach
    void repair() {
        System.clearProperty(TimeStampEnvironment.DOWN);
        System.clearProperty(TimeStampEnvironment.OTHER);
        System.clearProperty(TimeStampEnvironment.REFUSED);
    }

    @Test
    @Tag("A20")
    void days_on_which_the_authority_is_out_of_order_are_stamped_later_none_lost_and_in_order() {
        LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        var before = LedgerPast.publishDay();
        System.setProperty(TimeStampEnvironment.DOWN, "true");
        LedgerPast.closeDay();
        LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        var last = LedgerPast.closeDay();
        upkeep.stampAll(Instant.now());
        assertEquals(before, LedgerPast.number("select max(root_number) from ledger_time_stamp"));

        System.clearProperty(TimeStampEnvironment.DOWN);
        assertEquals(last + 1, LedgerPast.publishDay());
        assertEquals(last + 1, LedgerPast.number("select count(*) from ledger_time_stamp"));
        assertEquals(0, LedgerPast.number("""
                        select count(*) from ledger_root r join ledger_root p on p.number = r.number - 1
                         where r.day <> p.day + 1 or position('previous ' || encode(p.sha256, 'hex') in r.document) = 0"""));
        var told = new ArrayList<Long>();
        for (var event : EventRows.of("LedgerRootPublished")) {
            assertEquals(List.of(), Contract.differences(event));
            var number = event.data().path("number").asLong();
            if (number >= before && number <= last + 1) {
                told.add(number);
            }
        }
        assertEquals(told.stream().sorted().toList(), told);
        assertTrue(told.containsAll(List.of(before, last, last + 1)), told.toString());
    }

    @Test
    @Tag("S28")
    void a_stamp_of_another_unit_is_none_and_the_root_waits() {
        LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        var number = LedgerPast.closeDay();
        System.setProperty(TimeStampEnvironment.OTHER, "true");
        upkeep.stampAll(Instant.now());
        assertEquals(0, LedgerPast.number("select count(*) from ledger_time_stamp where root_number = " + number));
        System.clearProperty(TimeStampEnvironment.OTHER);
        upkeep.stampAll(Instant.now());
        assertEquals(1, LedgerPast.number("select count(*) from ledger_time_stamp where root_number = " + number));
    }

    @Test
    void days_on_which_nothing_ran_have_roots_too() {
        LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        var number = LedgerPast.closeDay();
        var day = LedgerPast.number("select max(day) - date '2000-01-01' from ledger_root");
        org.awaitility.Awaitility.await().until(() -> {
            upkeep.linkAll(java.time.LocalDate.of(2000, 1, 1)
                    .plusDays(day + 6)
                    .atStartOfDay(java.time.ZoneId.of("Europe/Riga"))
                    .toInstant());
            return LedgerPast.number("select max(number) from ledger_root") == number + 5;
        });
        assertEquals(5, LedgerPast.number("select count(distinct day) from ledger_root where number > " + number));
    }

    @Test
    void the_published_file_holds_the_heads_of_all_chains_and_is_never_replaced() throws IOException {
        LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        var number = LedgerPast.publishDay();
        Path file;
        try (var files = Files.newDirectoryStream(
                Path.of(System.getProperty(TimeStampEnvironment.PUBLISHED)), "root-%08d-*.json".formatted(number))) {
            file = files.iterator().next();
        }
        var root = PublishedRoots.read(file).get(0);
        assertEquals(number, root.document().number());
        assertEquals(root.document().chains(), root.heads().size());

        var next = LedgerPast.closeDay();
        var day = new ObjectMapper().readTree(file.toFile()).path("day").asText();
        var clash = file.resolveSibling("root-%08d-%s.json"
                .formatted(next, java.time.LocalDate.parse(day).plusDays(1)));
        Files.writeString(clash, "{\"document\":\"another\"}");
        upkeep.stampAll(Instant.now());
        assertEquals("{\"document\":\"another\"}", Files.readString(clash));
        assertEquals(0, LedgerPast.number("select count(*) from ledger_time_stamp where root_number = " + next));
        Files.delete(clash);
        upkeep.stampAll(Instant.now());
        assertTrue(Files.exists(clash));
    }

    @Test
    @Tag("F3")
    void a_root_that_the_authority_refuses_keeps_no_later_one_from_its_stamp() throws Exception {
        LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        LedgerPast.publishDay();
        System.setProperty(TimeStampEnvironment.DOWN, "true");
        var poisonous = LedgerPast.closeDay();
        System.setProperty(TimeStampEnvironment.REFUSED, LedgerPast.hashOfRoot(poisonous));
        System.clearProperty(TimeStampEnvironment.DOWN);
        var later = LedgerPast.publishDay();
        assertTrue(later > poisonous);
        assertEquals(0, stamps(poisonous));

        // An operator hears of it.
        for (var hour = 1; hour <= TryItems.FAILING; hour++) {
            upkeep.stampAll(Instant.now().plus(Duration.ofHours(hour)));
        }
        assertEquals(
                1,
                metrics.get("viis.job.failing")
                        .tag("job", "ledger-root")
                        .gauge()
                        .value());
        System.clearProperty(TimeStampEnvironment.REFUSED);
        upkeep.stampAll(Instant.now());
        assertEquals(0, stamps(poisonous));
        upkeep.stampAll(Instant.now().plus(Duration.ofHours(7)));
        assertEquals(1, stamps(poisonous));
        assertEquals(
                0,
                metrics.get("viis.job.failing")
                        .tag("job", "ledger-root")
                        .gauge()
                        .value());
    }

    private static long stamps(long root) {
        return LedgerPast.number("select count(*) from ledger_time_stamp where root_number = " + root);
    }
}
