package lv.viis.access.reading.webhook;

import static lv.viis.access.reading.webhook.Told.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ledger.ledger.LedgerPast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is told of what, read off the log and off what waits; the receivers are paused, so that nobody is called. */
@QuarkusTest
@Tag("D22")
class QueueDeliveriesTest {

    private static final String GRANTS = "viis.access.grant";

    @Inject
    QueueDeliveries queueDeliveries;

    @Inject
    WebhookConfig config;

    private final UUID school = UUID.randomUUID();
    private final UUID town = UUID.randomUUID();
    private Connection database;

    @BeforeEach
    void connect() throws SQLException {
        database = LedgerPast.owner();
    }

    @AfterEach
    void disconnect() throws SQLException {
        sql(
                database,
                "update webhook_receiver set removed_at = now(), slot = null where removed_at is null"
                        + " and organisation_id in ('" + school + "', '" + town + "')");
        database.close();
    }

    @Test
    void an_event_is_queued_for_receivers_of_its_employer_and_of_its_object() throws SQLException {
        var employers = receiver(school, "now()");
        var objects = receiver(town, "now()");
        var next = receiver(UUID.randomUUID(), "now()");
        var event = happened(database, GRANTS, "GrantScheduled");
        awaitQueued(employers, event);
        awaitQueued(objects, event);
        assertThat(queued(next)).isEmpty();
    }

    @Test
    void one_that_is_removed_not_verified_or_was_verified_later_is_not_told() throws SQLException {
        var told = receiver(school, "now()");
        var removed = receiver(school, "now()");
        sql(database, "update webhook_receiver set removed_at = now(), slot = null where id = '" + removed + "'");
        var pending = receiver(school, "null");
        var later = receiver(school, "now() + interval '1 minute'");
        var event = happened(database, GRANTS, "GrantScheduled");
        awaitQueued(told, event);
        for (var receiver : List.of(removed, pending, later)) {
            assertThat(queued(receiver)).isEmpty();
        }
    }

    @Test
    void only_grants_are_told_of_and_of_these_the_types_asked_for() throws SQLException {
        var all = receiver(school, "now()");
        var ends = receiver(school, "now()");
        sql(database, "update webhook_receiver set event_types = '{grant.ended}' where id = '" + ends + "'");
        happened(database, "viis.access.decision", "AccessApplicationDecided");
        var given = happened(database, GRANTS, "GrantScheduled");
        var ended = happened(database, GRANTS, "GrantEnded");
        awaitQueued(all, given, ended);
        awaitQueued(ends, ended);
    }

    @Test
    void what_was_queued_once_is_not_queued_again_when_it_is_purged() throws SQLException {
        var receiver = receiver(school, "now()");
        awaitQueued(receiver, happened(database, GRANTS, "GrantScheduled"));
        sql(database, "delete from webhook_delivery where receiver_id = '" + receiver + "'");
        awaitQueued(receiver, happened(database, GRANTS, "GrantEnded"));
    }

    @Test
    void what_is_committed_late_is_told_and_before_what_came_after_it() throws SQLException {
        var receiver = receiver(school, "now()");
        try (var slow = LedgerPast.owner()) {
            slow.setAutoCommit(false);
            var first = happened(slow, GRANTS, "GrantScheduled");
            var second = happened(database, GRANTS, "GrantEnded");
            await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> {
                queueDeliveries.queue();
                return queued(receiver).isEmpty();
            });
            slow.commit();
            awaitQueued(receiver, first, second);
        }
    }

    @Test
    void while_one_replica_reads_the_log_no_other_does() throws SQLException {
        var receiver = receiver(school, "now()");
        try (var other = LedgerPast.owner()) {
            other.setAutoCommit(false);
            sql(other, "select pg_advisory_xact_lock(hashtext('webhook-queue'))");
            var event = happened(database, GRANTS, "GrantScheduled");
            await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> {
                queueDeliveries.queue();
                return queued(receiver).isEmpty();
            });
            other.rollback();
            awaitQueued(receiver, event);
        }
    }

    @Test
    void what_waits_for_a_paused_receiver_is_given_up_when_it_is_too_old() throws SQLException {
        var now = Instant.now();
        var old = now.minus(config.retryFor());
        var paused = receiver(school, "now()");
        var tooOld = waiting(paused, old.minusSeconds(1));
        var notYet = waiting(paused, old.plusSeconds(1));
        var delivered = waiting(paused, old.minusSeconds(1));
        sql(
                database,
                "update webhook_delivery set state = 'DELIVERED', last_outcome = 'STATUS_204', settled_at = now()"
                        + " where id = '" + delivered + "'");
        var running = receiver(town, "now()");
        sql(
                database,
                "update webhook_receiver set paused_at = null, paused_because = null where id = '" + running + "'");
        var tried = waiting(running, old.minusSeconds(1));
        queueDeliveries.forget(now);
        assertThat(standing(tooOld)).isEqualTo("GIVEN_UP TOO_OLD");
        assertThat(standing(notYet)).isEqualTo("WAITING");
        assertThat(standing(delivered)).isEqualTo("DELIVERED STATUS_204");
        assertThat(standing(tried)).isEqualTo("WAITING");
    }

    @Test
    void what_is_settled_is_kept_for_a_while() throws SQLException {
        var now = Instant.now();
        var receiver = receiver(school, "now()");
        var kept = waiting(receiver, now);
        var purged = waiting(receiver, now);
        var oldest = now.minus(config.keep());
        for (var settled : List.of(kept, purged)) {
            sql(
                    database,
                    "update webhook_delivery set state = 'DELIVERED', settled_at = '%s' where id = '%s'"
                            .formatted(oldest.plusSeconds(settled.equals(kept) ? 1 : -1), settled));
        }
        queueDeliveries.forget(now);
        assertThat(standing(kept)).isEqualTo("DELIVERED");
        assertThat(standing(purged)).isNull();
    }

    private UUID receiver(UUID organisation, String verifiedAt) throws SQLException {
        var id = UUID.randomUUID();
        sql(database, """
                insert into webhook_receiver (id, organisation_id, address, sealed_secret, registered_by, responsible_id,
                    registered_at, verified_at, paused_at, paused_because, slot, version)
                select '%1$s', '%2$s', 'https://example.invalid/', '', '%1$s', '%1$s', now(), %3$s, now(), 'BY_HAND',
                    count(*) + 1, 0
                  from webhook_receiver where organisation_id = '%2$s' and removed_at is null""".formatted(id, organisation, verifiedAt));
        return id;
    }

    /** An event of a grant through the school on the town. */
    private UUID happened(Connection connection, String topic, String type) throws SQLException {
        var grant = UUID.randomUUID();
        return id(connection, """
                insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('%s', '%s', '%s', '%s', 1, '/test',
                        '{"grantId":"%s","personId":"%s","employerId":"%s","objectId":"%s"}') returning id""".formatted(
                        topic, UUID.randomUUID(), type, grant, grant, UUID.randomUUID(), school, town));
    }

    private UUID waiting(UUID receiver, Instant occurredAt) throws SQLException {
        return id(database, """
                insert into webhook_delivery (receiver_id, event_id, type, occurred_at, data, next_attempt_at)
                values ('%s', '%s', 'grant.ended', '%s', '{}', 'infinity') returning id""".formatted(receiver, UUID.randomUUID(), occurredAt));
    }

    private void awaitQueued(UUID receiver, UUID... events) {
        await().atMost(SOON).untilAsserted(() -> assertThat(queued(receiver)).containsExactly(events));
    }

    /** The events in the order in which they are told. */
    private List<UUID> queued(UUID receiver) throws SQLException {
        var events = new ArrayList<UUID>();
        try (var query = database.createStatement();
                var rows = query.executeQuery(
                        "select event_id from webhook_delivery where receiver_id = '" + receiver + "' order by id")) {
            while (rows.next()) {
                events.add(rows.getObject(1, UUID.class));
            }
        }
        return events;
    }

    /** Its state and what came of it last; null if it is no more. */
    private String standing(UUID delivery) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery(
                        "select concat_ws(' ', state, last_outcome) from webhook_delivery where id = '" + delivery
                                + "'")) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static UUID id(Connection connection, String insert) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery(insert)) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    private static void sql(Connection connection, String statement) throws SQLException {
        try (var run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
