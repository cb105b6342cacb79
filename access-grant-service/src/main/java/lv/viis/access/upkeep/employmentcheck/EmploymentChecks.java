package lv.viis.access.upkeep.employmentcheck;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;

/** The table of nightly checks. */
@ApplicationScoped
class EmploymentChecks implements PanacheRepositoryBase<EmploymentCheck, UUID> {

    EmploymentCheck locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The newest first. */
    List<EmploymentCheck> newest(Cursor after, int rows) {
        var isFirst = after.id().getMostSignificantBits() == 0;
        return find("?1 = true or id < ?2 order by id desc", isFirst, after.id())
                .page(0, rows)
                .list();
    }
}
