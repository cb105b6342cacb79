package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Brings an application's items to the states that follow from all that is known of it, whatever came first. */
@ApplicationScoped
class SettleItems {

    private final DecisionItems items;
    private final ApplicationAnswers answers;

    SettleItems(DecisionItems items, ApplicationAnswers answers) {
        this.items = items;
        this.answers = answers;
    }

    /** The caller holds the application's lock. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UUID applicationId) {
        var all = items.lockedOfApplication(applicationId);
        var newest = all.stream().mapToLong(item -> item.applicationVersion).max();
        for (var item : all) {
            item.settle(
                    item.applicationVersion == newest.orElseThrow(),
                    answers.newest(applicationId, item.applicationVersion));
        }
    }
}
