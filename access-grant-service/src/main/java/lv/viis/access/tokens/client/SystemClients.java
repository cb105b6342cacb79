package lv.viis.access.tokens.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.access.tokens.client.SystemClient.Outcome;

/** The table of systems that ask for rights of their own. */
@ApplicationScoped
public class SystemClients implements PanacheRepositoryBase<SystemClient, UUID> {

    /** Tells systems from people: both act under ids of the same form. */
    public boolean isOne(UUID id) {
        return granted(id).isPresent();
    }

    SystemClient locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<SystemClient> granted(UUID id) {
        return find("id = ?1 and outcome = ?2", id, Outcome.GRANTED).firstResultOptional();
    }

    /** By which keys a system proves that it is itself, as long as its right holds: asked before it is known who asks. */
    @SuppressWarnings("unchecked")
    Optional<SystemClient> asking(UUID id) {
        return getEntityManager()
                .createNativeQuery("select * from system_client_of(?1)", SystemClient.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    /** @param employerId null for all */
    List<SystemClient> page(UUID employerId, UUID after, int most) {
        var query = employerId == null
                ? find("id > ?1 order by id", after)
                : find("employerId = ?1 and id > ?2 order by id", employerId, after);
        return query.page(0, most).list();
    }
}
