package lv.viis.access.upkeep.recertification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The table of the grants of campaigns. */
@ApplicationScoped
class RecertificationItems implements PanacheRepositoryBase<RecertificationItem, UUID> {

    RecertificationItem locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
