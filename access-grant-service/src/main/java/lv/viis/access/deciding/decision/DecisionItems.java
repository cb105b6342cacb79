package lv.viis.access.deciding.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.decision.DecisionItem.State;
import lv.viis.chassis.problem.NotFound;

/** The items of an application or a person. */
final class DecisionItems {

    private static final List<State> WAITING = List.of(State.OPEN, State.NEEDS_CONFIRMATION);

    private DecisionItems() {}

    /** @throws NotFound if there is no such item */
    static long versionOf(UUID itemId) {
        return DecisionItem.<DecisionItem>findByIdOptional(itemId)
                .orElseThrow(() -> new NotFound("decision item"))
                .applicationVersion;
    }

    static List<DecisionItem> lockedOfApplication(UUID applicationId) {
        return DecisionItem.<DecisionItem>find("applicationId = ?1 order by applicationVersion", applicationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * What is asked for somebody and not decided yet.
     *
     * @param ids all of the person
     */
    static List<DecisionItem> openOf(List<UUID> ids) {
        return DecisionItem.list("personId in ?1 and state in ?2", ids, WAITING);
    }

    /**
     * Whether there is another version of the application, or another open one for the person.
     *
     * @param ids all of the person
     */
    static boolean hasOthers(DecisionItem item, List<UUID> ids) {
        return DecisionItem.count(
                        "id <> ?1 and (applicationId = ?2 or personId in ?3 and state in ?4)",
                        item.id,
                        item.applicationId,
                        ids,
                        WAITING)
                > 0;
    }
}
