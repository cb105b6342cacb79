package lv.viis.access.granting.role;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** The table of proposed changes of roles. */
@ApplicationScoped
class RoleChanges implements PanacheRepositoryBase<RoleChange, UUID> {

    /** The oldest first. */
    List<RoleChange> page(boolean open, Cursor after, int rows) {
        return find((open ? "outcome is null and " : "") + "id > ?1 order by id", after.id())
                .page(0, rows)
                .list();
    }

    /** @throws NotFound if there is none */
    RoleChange require(UUID id) {
        return found(findById(id));
    }

    /** @throws NotFound if there is none */
    RoleChange requireLocked(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static RoleChange found(RoleChange change) {
        if (change == null) {
            throw new NotFound("role change");
        }
        return change;
    }
}
