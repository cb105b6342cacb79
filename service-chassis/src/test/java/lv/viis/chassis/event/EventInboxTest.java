package lv.viis.chassis.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.sample.SampleListener;
import lv.viis.chassis.testing.Incoming;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventInboxTest {

    @Inject
    SettleParkedRecords settle;

    @Inject
    ParkedRecords parked;

    @BeforeEach
    void forget() {
        SampleListener.NOTED.clear();
        SampleListener.poisonous = true;
    }

    private static Incoming sample(UUID key) {
        return Incoming.on("samples", "Noted").key(key);
    }

    @Test
    void an_event_that_comes_twice_takes_effect_once() {
        var key = UUID.randomUUID();
        var id = UUID.randomUUID().toString();
        sample(key).id(id).send("{\"text\":\"once\",\"later\":\"field\"}");
        sample(key).id(id).send("{\"text\":\"once\"}");
        assertEquals(List.of("once"), SampleListener.NOTED);
    }

    @Test
    void a_state_never_goes_backwards_and_a_gap_is_no_error() {
        var key = UUID.randomUUID();
        Incoming.on("states", "Noted").key(key).aggregate(key, 2).send("{\"text\":\"two\"}");
        Incoming.on("states", "Noted").key(key).aggregate(key, 1).send("{\"text\":\"one\"}");
        Incoming.on("states", "Noted").key(key).aggregate(key, 7).send("{\"text\":\"seven\"}");
        assertEquals(List.of("two", "seven"), SampleListener.NOTED);
    }

    @Test
    void a_poison_record_parks_its_key_only_and_replays_in_order() {
        var poisoned = UUID.randomUUID();
        sample(poisoned).send("{\"text\":\"poison\"}");
        sample(poisoned).send("{\"text\":\"behind\"}");
        sample(UUID.randomUUID()).send("{\"text\":\"another key\"}");
        assertEquals(List.of("another key"), SampleListener.NOTED);

        assertFalse(settle.replay("operator"));
        assertEquals(List.of("another key"), SampleListener.NOTED);

        SampleListener.poisonous = false;
        assertTrue(settle.replay("operator"));
        assertEquals(List.of("another key", "poison", "behind"), SampleListener.NOTED);
        sample(poisoned).send("{\"text\":\"after\"}");
        assertEquals("after", SampleListener.NOTED.get(3));
    }

    @Test
    void a_record_that_is_no_json_is_parked_and_can_be_discarded() {
        var key = UUID.randomUUID();
        sample(key).send("<xml/>");
        assertTrue(SampleListener.NOTED.isEmpty());
        settle.replay("operator");
        var waiting = parked.waiting().get(0);
        assertEquals(key.toString(), waiting.key());
        settle.run(List.of("discard", waiting.id().toString(), "operator"));
        sample(key).send("{\"text\":\"goes on\"}");
        assertEquals(List.of("goes on"), SampleListener.NOTED);
    }

    @Test
    void a_record_with_a_nul_character_is_parked_like_any_other() {
        var key = UUID.randomUUID();
        sample(key).send("{\"text\":\"a\0b\"}");
        sample(UUID.randomUUID()).send("{\"text\":\"another key\"}");
        assertEquals(List.of("another key"), SampleListener.NOTED);
        var waiting = parked.waiting().stream()
                .filter(record -> record.key().equals(key.toString()))
                .findFirst()
                .orElseThrow();
        assertEquals(0, settle.run(List.of("discard", waiting.id().toString(), "operator")));
        assertEquals(1, settle.run(List.of("discard", waiting.id().toString(), "operator")));
        assertEquals(1, settle.run(List.of("discard", "no-id", "operator")));
    }

    @Test
    @Tag("F11")
    void headers_with_what_is_no_text_are_shown_and_block_no_replay() {
        var key = UUID.randomUUID();
        sample(key).aggregate("a\0b", 1).send("<xml/>");
        var waiting = parked.waiting().stream()
                .filter(record -> record.key().equals(key.toString()))
                .findFirst()
                .orElseThrow();
        settle.replay("operator");
        assertEquals(0, settle.run(List.of("discard", waiting.id().toString(), "operator")));
    }

    @Test
    void a_connection_lost_in_the_commit_passes() {
        var rollback = new IllegalStateException("could not commit");
        rollback.addSuppressed(new java.sql.SQLException("terminating connection", "57P01"));
        assertTrue(PassingFault.is(rollback));
        assertFalse(PassingFault.is(new IllegalStateException("poison")));
    }

    @Test
    @Tag("F3")
    void what_a_network_or_a_database_suffers_for_a_while_passes_and_what_a_record_says_does_not() {
        for (var fault : List.of(
                new java.net.SocketTimeoutException("Read timed out"),
                new java.net.UnknownHostException("db"),
                new java.net.http.HttpTimeoutException("slow"),
                new java.net.ConnectException("refused"),
                new java.sql.SQLException("read-only transaction", "25006"),
                new java.sql.SQLException("password authentication failed", "28P01"))) {
            assertTrue(PassingFault.is(new IllegalStateException(fault)), fault.toString());
        }
        for (var state : List.of("22021", "23505", "23514", "42P01", "54000")) {
            assertFalse(PassingFault.is(new java.sql.SQLException("a fault of the record", state)), state);
        }
    }

    @Test
    void a_passing_fault_is_tried_again_until_it_passes() {
        SampleListener.FAULTS.set(3);
        sample(UUID.randomUUID()).send("{\"text\":\"in the end\"}");
        assertEquals(List.of("in the end"), SampleListener.NOTED);
    }
}
