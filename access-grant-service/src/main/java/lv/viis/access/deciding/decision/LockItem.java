package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** Finds an item that can be decided now, and holds it: whoever comes second waits, and then finds it decided. */
@ApplicationScoped
class LockItem {

    private final EntityManager database;
    private final RequireHead requireHead;

    LockItem(EntityManager database, RequireHead requireHead) {
        this.database = database;
        this.requireHead = requireHead;
    }

    /**
     * @param officer who would decide, null for a policy
     * @param version of the application on which it would be decided
     */
    @Transactional(Transactional.TxType.MANDATORY)
    DecisionItem toDecide(UUID itemId, UUID officer, long version, Instant now) {
        DecisionItem item = DecisionItem.findById(itemId);
        if (item == null) {
            throw new NotFound("decision item");
        }
        item.requireDecidableBy(officer, version);
        item.submission().requireEvidence();
        requireHead.of(item, now);
        // A withdrawal or another officer may have come in the meantime: what the row says now counts.
        database.refresh(item, LockModeType.PESSIMISTIC_WRITE);
        item.requireDecidableBy(officer, version);
        return item;
    }
}
