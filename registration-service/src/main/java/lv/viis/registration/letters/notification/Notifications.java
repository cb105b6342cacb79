package lv.viis.registration.letters.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who was told what, for clerks. */
@ApplicationScoped
class Notifications {

    private final EntityManager database;

    Notifications(EntityManager database) {
        this.database = database;
    }

    /** Whom one told, and in whose matter; null for the country. */
    record Told(UUID organisationId, UUID personId) {}

    /** One for each that had somebody to tell. */
    List<Told> told(List<NotificationView> shown) {
        return database.createQuery("""
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
        var query = database.createQuery("from Notification n where " + where + " order by n.id", Notification.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }
}
