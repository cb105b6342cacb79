package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;

/** Gives a claimed item back to the queue; of one whose lease is over or another's nothing is taken. */
@ApplicationScoped
class ReleaseItem {

    @Transactional
    void release(UUID itemId, Reach reach) {
        DecisionItems.locked(itemId).release(reach.personId());
    }
}
