package lv.viis.access.upkeep.headreview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.access.upkeep.headreview.HeadReview.State;
import lv.viis.chassis.page.Cursor;

/** The table of reviews. */
@ApplicationScoped
class HeadReviews implements PanacheRepositoryBase<HeadReview, UUID> {

    HeadReview locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<HeadReview> lockedOpen(UUID organisationId) {
        return find("organisationId = ?1 and state = ?2 order by id", organisationId, State.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * @param own null for all
     * @param escalated null for both
     */
    List<HeadReview> page(UUID own, UUID organisationId, State state, Boolean escalated, Cursor after, int rows) {
        return find("""
                        (?1 is null or organisationId = ?1) and (?2 is null or organisationId = ?2)
                        and (?3 is null or state = ?3) and (?4 is null or ?4 = true and escalatedAt is not null or ?4 = false and escalatedAt is null)
                        and id > ?5 order by id""", own, organisationId, state, escalated, after.id())
                .page(0, rows)
                .list();
    }
}
