package lv.viis.access.ground.epoch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import lv.viis.chassis.testing.Contract;
import lv.viis.chassis.testing.EventRows;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EpochLogTest {

    @Inject
    EntityManager database;

    @Inject
    DataSource dataSource;

    @Inject
    PersonEpochs epochs;

    @Inject
    Beat beat;

    private final UUID person = UUID.randomUUID();

    @Test
    void an_epoch_is_the_time_in_milliseconds_and_always_rises() {
        var before = System.currentTimeMillis();
        var first = raise();
        var second = raise();
        assertTrue(Math.abs(first - before) < 5_000, "epoch " + first);
        assertTrue(second > first);
    }

    @Test
    void an_epoch_ahead_of_the_clock_still_rises() {
        var future = System.currentTimeMillis() + 1_000_000;
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("insert into person_epoch (person_id, epoch) values (?1, ?2)")
                        .setParameter(1, person)
                        .setParameter(2, future)
                        .executeUpdate());
        assertEquals(future + 1, raise());
    }

    @Test
    void epochs_raised_at_once_are_all_different_and_all_logged() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var raised = threads.invokeAll(IntStream.range(0, 40)
                .<Callable<Long>>mapToObj(i -> this::raise)
                .toList());
        threads.shutdown();
        var known = raised.stream()
                .map(future -> Awaitility.await().until(future::get, epoch -> true))
                .distinct()
                .sorted()
                .toList();
        assertEquals(40, known.size());
        assertEquals(
                known,
                rows("PersonEpochRaised", person.toString()).stream()
                        .map(EventRows::version)
                        .toList());
    }

    @Test
    void what_is_logged_is_as_published() {
        var epoch = raise();
        var row = rows("PersonEpochRaised", person.toString()).get(0);
        assertEquals(epoch, row.data().path("epoch").asLong());
        assertEquals(person.toString(), row.data().path("personId").asText());
        assertEquals(List.of(), Contract.differences(row));
        Awaitility.await()
                .untilAsserted(() -> assertFalse(rows("Heartbeat", Beat.KEY).isEmpty()));
        assertEquals(List.of(), Contract.differences(rows("Heartbeat", Beat.KEY).get(0)));
    }

    @Test
    void nothing_is_raised_outside_a_transaction_or_when_it_fails() {
        assertThrows(TransactionalException.class, () -> epochs.raise(person));
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    epochs.raise(person);
                    throw new IllegalStateException("the change is refused");
                }));
        assertEquals(List.of(), rows("PersonEpochRaised", person.toString()));
    }

    @Test
    void a_heart_beats_each_second_with_the_databases_time() {
        var first = beats();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> beats() >= first + 3);
        var rows = rows("Heartbeat", Beat.KEY);
        var last = Instant.parse(rows.get(rows.size() - 1).data().path("at").asText());
        assertTrue(Duration.between(last, Instant.now()).abs().toMillis() < 3_000, last.toString());
    }

    @Test
    void two_replicas_beat_as_one() {
        Awaitility.await().until(() -> beats() > 0);
        var written = IntStream.range(0, 20).filter(i -> beat.write()).count();
        assertTrue(written <= 2, written + " of 20 at once");
    }

    @Test
    void the_heart_waits_for_nobody_who_writes_much() {
        QuarkusTransaction.requiringNew().timeout(60).run(() -> {
            database.createNativeQuery(
                            "insert into person_epoch (person_id, epoch) select uuidv7(), 1 from generate_series(1, 1000)")
                    .executeUpdate();
            database.createNativeQuery("select pg_advisory_xact_lock(hashtext('epoch-log-upkeep')) is null")
                    .getResultList();
            var before = beats();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> beats() >= before + 2);
        });
    }

    @Test
    @Tag("A19")
    void the_log_can_only_be_appended_to_and_purged_by_age() {
        raise();
        for (var change : List.of("update epoch_log set key = 'x'", "delete from epoch_log", "truncate epoch_log")) {
            assertThrows(
                    PersistenceException.class,
                    () -> QuarkusTransaction.requiringNew()
                            .run(() -> database.createNativeQuery(change).executeUpdate()),
                    change);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("""
                        insert into epoch_log (topic, key, type, aggregate_id, aggregate_version, source, data, occurred_at)
                        values ('viis.access.epoch', 'old', 'Old', uuidv7(), 1, '/', '{}', now() - interval '26 hours'),
                               ('viis.access.epoch', 'old', 'Young', uuidv7(), 1, '/', '{}', now() - interval '24 hours')""").executeUpdate());
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("select epoch_log_purge()").getResultList());
        assertEquals(List.of(), rows("Old", "old"));
        assertEquals(1, rows("Young", "old").size());
    }

    private long raise() {
        return QuarkusTransaction.requiringNew().call(() -> epochs.raise(person));
    }

    private int beats() {
        return rows("Heartbeat", Beat.KEY).size();
    }

    /** By plain JDBC: the thread that awaits has no context of the framework's. */
    private List<EventRows> rows(String type, String key) {
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement("""
                        select topic, key, type, aggregate_id::text, aggregate_version, data::text
                          from epoch_log where type = ? and key = ? order by aggregate_version""")) {
            query.setString(1, type);
            query.setString(2, key);
            try (var found = query.executeQuery()) {
                var rows = new ArrayList<EventRows>();
                while (found.next()) {
                    rows.add(new EventRows(
                            found.getString(1),
                            found.getString(2),
                            found.getString(3),
                            found.getString(4),
                            found.getLong(5),
                            new ObjectMapper().readTree(found.getString(6))));
                }
                return rows;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
