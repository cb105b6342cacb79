package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;

/** Gives a claimed item back to the queue; of one whose lease is over or another's nothing is taken. */
@ApplicationScoped
class ReleaseItem {

    private final Caller caller;

    ReleaseItem(Caller caller) {
        this.caller = caller;
    }

    @Transactional
    void release(UUID itemId) {
        DecisionItem item = DecisionItem.findById(itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFound("decision item");
        }
        item.release(caller.personId());
    }
}
