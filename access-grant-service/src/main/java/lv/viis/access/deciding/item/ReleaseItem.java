package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;

/** Gives a claimed item back to the queue; of one whose lease is over or another's nothing is taken. */
@ApplicationScoped
class ReleaseItem {

    private final Caller caller;

    ReleaseItem(Caller caller) {
        this.caller = caller;
    }

    @Transactional
    void release(UUID itemId) {
        DecisionItems.locked(itemId).release(caller.personId());
    }
}
