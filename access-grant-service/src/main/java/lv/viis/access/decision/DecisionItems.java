package lv.viis.access.decision;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.access.decision.DecisionItem.State;
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

    /** What is asked for somebody and not decided yet. */
    static List<DecisionItem> openOf(UUID personId) {
        return DecisionItem.list("personId = ?1 and state in ?2", personId, WAITING);
    }

    /** Whether there is another version of the application, or another open one for the person. */
    static boolean hasOthers(DecisionItem item) {
        return DecisionItem.count(
                        "id <> ?1 and (applicationId = ?2 or personId = ?3 and state in ?4)",
                        item.id,
                        item.applicationId,
                        item.personId,
                        WAITING)
                > 0;
    }
}
