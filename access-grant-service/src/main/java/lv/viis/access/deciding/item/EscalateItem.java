package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.item.Queue.Escalation;
import lv.viis.access.deciding.weighing.DecisionConfig;
import lv.viis.chassis.event.EventLog;

/** Marks an item for those who oversee the officers, and tells so, once for each reason. */
@ApplicationScoped
class EscalateItem {

    private static final String WAITING = " state in ('OPEN', 'NEEDS_CONFIRMATION')";

    private final DecisionItems items;
    private final EntityManager database;
    private final Officers officers;
    private final DecisionConfig config;
    private final EventLog events;

    EscalateItem(
            DecisionItems items, EntityManager database, Officers officers, DecisionConfig config, EventLog events) {
        this.items = items;
        this.database = database;
        this.officers = officers;
        this.config = config;
        this.events = events;
    }

    /** The items that are to be marked for the reason and are not yet, in the order of their ids. */
    @Transactional
    List<UUID> due(Escalation reason, LocalDate today, UUID after, int rows) {
        return switch (reason) {
            case DUE_SOON -> dueBefore(today.plus(config.escalateBefore()), reason, after, rows);
            case OVERDUE -> dueBefore(today, reason, after, rows);
            case NO_OFFICER -> {
                var all = officers.all(today);
                yield items.decidable(after).stream()
                        .filter(item -> !officers.areEnough(item, all))
                        .map(item -> item.id)
                        .limit(rows)
                        .toList();
            }
        };
    }

    @Transactional
    void escalate(UUID itemId, Escalation reason, Instant now) {
        var marked = database.createNativeQuery("update decision_item set %1$s = ?2 where id = ?1 and %1$s is null and"
                                .formatted(column(reason))
                        + WAITING)
                .setParameter(1, itemId)
                .setParameter(2, now)
                .executeUpdate();
        if (marked == 1) {
            var item = items.findById(itemId);
            events.append(
                    DecisionItems.TOPIC,
                    item.applicationId.toString(),
                    itemId,
                    item.version,
                    new DecisionEscalated(
                            itemId,
                            item.applicationId,
                            item.applicationVersion,
                            reason.name(),
                            item.urgency.dueOn,
                            now));
        }
    }

    /** What somebody may decide again. */
    @Transactional
    List<UUID> decidableAgain(LocalDate today) {
        var all = officers.all(today);
        return items.undecidable().stream()
                .filter(item -> officers.areEnough(item, all))
                .map(item -> item.id)
                .toList();
    }

    @Transactional
    void calmDown(UUID itemId) {
        database.createNativeQuery("update decision_item set undecidable_since = null where id = ?1")
                .setParameter(1, itemId)
                .executeUpdate();
    }

    @Transactional
    long count(Escalation reason) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from decision_item where %s is not null and".formatted(column(reason))
                                        + WAITING)
                        .getSingleResult())
                .longValue();
    }

    private List<UUID> dueBefore(LocalDate day, Escalation reason, UUID after, int rows) {
        return database.createNativeQuery(
                        "select id from decision_item where due_on < ?1 and id > ?2 and %s is null and"
                                        .formatted(column(reason))
                                + WAITING + " order by id limit ?3",
                        UUID.class)
                .setParameter(1, day)
                .setParameter(2, after)
                .setParameter(3, rows)
                .getResultList();
    }

    private static String column(Escalation reason) {
        return switch (reason) {
            case DUE_SOON -> "due_soon_since";
            case OVERDUE -> "overdue_since";
            case NO_OFFICER -> "undecidable_since";
        };
    }
}
