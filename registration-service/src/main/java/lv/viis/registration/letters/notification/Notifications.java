package lv.viis.registration.letters.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who was told what, for clerks. */
@ApplicationScoped
class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    /** Whom one told, and in whose matter; null for the country. */
    record Told(UUID organisationId, UUID personId) {}

    /** One for each that had somebody to tell. */
    List<Told> told(List<NotificationView> shown) {
        return getEntityManager()
                .createQuery("""
                        select coalesce(a.employerId, n.organisationId), n.personId from Notification n
                          left join AccessApplication a on a.id = n.applicationId
                         where n.id in :shown and n.personId is not null""", Told.class)
                .setParameter("shown", shown.stream().map(NotificationView::id).toList())
                .getResultList();
    }

    /** Oldest first; null leaves a filter out. */
    List<Notification> list(UUID applicationId, Notification.State state, UUID after, int rows) {
        var where = new StringBuilder("n.id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (applicationId != null) {
            where.append(" and n.applicationId = :application");
            values.put("application", applicationId);
        }
        if (state != null) {
            where.append(" and n.state = :state");
            values.put("state", state);
        }
        return find("from Notification n where " + where + " order by n.id", values)
                .page(0, rows)
                .list();
    }

    /** Nobody else changes it until this transaction ends; null if there is none. */
    Notification locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next one that is due, for this replica only until the lease ends; null if none is. */
    SendNotifications.Claim claim(Instant now, Instant leased) {
        return (SendNotifications.Claim) getEntityManager()
                .createNativeQuery("""
                        update notification set attempts = attempts + 1, next_attempt_at = :leased
                         where id = (select id from notification where state = 'WAITING' and next_attempt_at <= :now
                                      order by next_attempt_at, id limit 1 for update skip locked)
                        returning id, attempts""", SendNotifications.Claim.class)
                .setParameter("leased", leased)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** A part of those that went to an address of the bucket and still have it, the newest first. */
    List<Notification> sentTo(int bucket, int rows) {
        return find("state = SENT and sealed is not null and recipientBucket = ?1 order by settledAt desc", bucket)
                .page(0, rows)
                .list();
    }

    /** What was settled before, without address and facts from now on. */
    int forget(Instant until) {
        return update("sealed = null, recipientBucket = null where sealed is not null and settledAt < ?1", until);
    }
}
