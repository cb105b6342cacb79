package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Brings an application's items to the states that follow from all that is known of it, whatever came first. */
@ApplicationScoped
class SettleItems {

    /** The caller holds the application's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID applicationId) {
        var items = DecisionItems.lockedOfApplication(applicationId);
        var newest = items.stream().mapToLong(item -> item.applicationVersion).max();
        for (var item : items) {
            item.settle(
                    item.applicationVersion == newest.orElseThrow(),
                    ApplicationAnswer.newest(applicationId, item.applicationVersion));
        }
    }
}
