package lv.viis.chassis.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Lets one replica at a time be at a job. */
@ApplicationScoped
public class OnlyReplica {

    private final EntityManager database;

    OnlyReplica(EntityManager database) {
        this.database = database;
    }

    /** @return whether no other is at it, and none comes to it before this transaction ends */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAt(String job) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, job)
                .getSingleResult();
    }
}
