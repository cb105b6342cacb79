package lv.viis.access.known.knownorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The local copy of the organisations. */
@ApplicationScoped
public class KnownOrganisations implements PanacheRepositoryBase<KnownOrganisation, UUID> {

    /** Null for one that the registry has not told of. */
    public KnownOrganisation of(UUID id) {
        return findById(id);
    }

    /** As it stays until the transaction ends: a closing waits, and then finds the grant that was just given. */
    public KnownOrganisation held(UUID id) {
        var known = findById(id);
        if (known != null) {
            // Read again under the lock: what was read before may be of before the closing.
            getEntityManager().refresh(known, LockModeType.PESSIMISTIC_READ);
        }
        return known;
    }

    KnownOrganisation locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
