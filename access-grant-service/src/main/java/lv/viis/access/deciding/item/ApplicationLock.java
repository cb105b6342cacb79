package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Lets the events of one application take effect one after another, also before there is a row to lock. */
@ApplicationScoped
class ApplicationLock {

    private final EntityManager database;

    ApplicationLock(EntityManager database) {
        this.database = database;
    }

    /** Holds until the transaction ends. */
    void take(UUID applicationId) {
        database.createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0))) as taken")
                .setParameter(1, applicationId)
                .getSingleResult();
    }
}
