package lv.viis.registry.headship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The table of headships. */
@ApplicationScoped
class Headships implements PanacheRepositoryBase<Headship, UUID> {

    /** @throws NotFound if there is none */
    Headship require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("headship"));
    }

    /** As it is now, and nobody else's to change until the transaction ends. */
    void lock(Headship headship) {
        getEntityManager().refresh(headship, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Headship> of(Collection<UUID> organisations) {
        return list("organisationId in ?1 order by fromDay, acting desc, id", organisations);
    }

    /** Writes what is pending; that nobody else heads the organisation or waits to is the database's to say. */
    void flush(UUID organisationId) {
        try {
            flush();
        } catch (PersistenceException e) {
            if (hasState(e, "23P01")) {
                throw new AnotherHeadOnRecord(organisationId);
            }
            if (hasState(e, "23505")) {
                throw new ProposalWaitsAlready(organisationId);
            }
            throw e;
        }
    }

    /** Lets terms overlap until {@link #requireOneHead}: of many that change, one may begin before another one ends. */
    void deferOneHead() {
        getEntityManager()
                .createNativeQuery("set constraints headship_one_head deferred")
                .executeUpdate();
    }

    /** Writes what is pending, and has the database see that nobody else heads an organisation on the same days. */
    void requireOneHead() {
        flush();
        getEntityManager()
                .createNativeQuery("set constraints headship_one_head immediate")
                .executeUpdate();
    }

    private static boolean hasState(Throwable e, String state) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
