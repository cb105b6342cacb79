package lv.viis.access.upkeep.recertification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The table of campaigns. */
@ApplicationScoped
class Recertifications implements PanacheRepositoryBase<Recertification, UUID> {

    Recertification locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
