package lv.viis.access.reading.webhook;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Function;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;

/**
 * Reads from this service's own event log, in the order of commits, and queues for the receivers whom it concerns what
 * {@link EventType} has of it. One replica at a time; each part and the position behind it in one transaction, so nothing
 * is told twice or left out. What other services tell is queued by {@link QueueNews}.
 */
@ApplicationScoped
@AsJob
class QueueDeliveries {

    private static final int PART = 500;

    private final WebhookDeliveries deliveries;
    private final EntityManager database;
    private final WebhookConfig config;

    QueueDeliveries(WebhookDeliveries deliveries, EntityManager database, WebhookConfig config) {
        this.deliveries = deliveries;
        this.database = database;
        this.config = config;
    }

    @Scheduled(
            every = "${viis.access.webhook.queue-interval:PT1S}",
            delayed = "3s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void queue() {
        database.createNativeQuery("""
                        with position as materialized (
                            select tx, id from webhook_position
                             where pg_try_advisory_xact_lock(hashtext('webhook-queue'))),
                        news as materialized (
                            select e.tx, e.id, e.topic, e.type, e.occurred_at, e.data
                              from event_log e, position p
                             where e.topic like 'viis.access.%'
                               and (e.tx, e.id) > (p.tx, p.id) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
                             order by e.tx, e.id limit :part),
                        queued as (
                            insert into webhook_delivery (receiver_id, event_id, type, occurred_at, data)
                            select r.id, n.id, t.type, n.occurred_at, n.data
                              from news n
                              join unnest(cast(:topics as text[]), cast(:events as text[]), cast(:types as text[]))
                                   as t (topic, event, type) on t.topic = n.topic and t.event = n.type
                              join webhook_receiver r
                                on r.removed_at is null
                               and n.occurred_at >= r.verified_at
                               and (r.event_types = '{}' or t.type = any (r.event_types))
                               and (r.organisation_id is null
                                    or cast(r.organisation_id as text) in (n.data ->> 'employerId', n.data ->> 'objectId'))
                             order by n.tx, n.id
                            on conflict do nothing)
                        update webhook_position p set tx = last.tx, id = last.id
                          from (select tx, id from news order by tx desc, id desc limit 1) last""")
                .setParameter("topics", own(type -> type.source.topic))
                .setParameter("events", own(type -> type.event))
                .setParameter("types", own(type -> type.wireName))
                .setParameter("part", PART)
                .executeUpdate();
    }

    private static String[] own(Function<EventType, String> part) {
        return EventType.own().map(part).toArray(String[]::new);
    }

    /** What is too old to be told is told no more, also where nothing is tried because the receiver is paused. */
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void forget() {
        forget(Moment.now());
    }

    @Transactional
    void forget(Instant now) {
        database.createNativeQuery("""
                        update webhook_delivery d set state = 'GIVEN_UP', last_outcome = 'TOO_OLD', settled_at = :now
                          from webhook_receiver r
                         where r.id = d.receiver_id and r.paused_at is not null and d.state = 'WAITING'
                           and d.occurred_at < :old""")
                .setParameter("now", now)
                .setParameter("old", now.minus(config.retryFor()))
                .executeUpdate();
        deliveries.deleteSettledBefore(now.minus(config.keep()));
        var kept = Riga.day(now.minus(config.keep()));
        database.createNativeQuery("delete from webhook_told where day < :kept")
                .setParameter("kept", kept)
                .executeUpdate();
        database.createNativeQuery("delete from webhook_check where day < :kept")
                .setParameter("kept", kept)
                .executeUpdate();
    }
}
