package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;

/** Gives a claimed item back to the queue; of one whose lease is over or another's nothing is taken. */
@ApplicationScoped
class ReleaseItem {

    private final DecisionItems items;

    ReleaseItem(DecisionItems items) {
        this.items = items;
    }

    @Transactional
    void release(UUID itemId, Reach reach) {
        items.locked(itemId).release(reach.personId());
    }
}
