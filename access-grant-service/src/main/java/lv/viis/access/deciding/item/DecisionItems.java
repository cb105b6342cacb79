package lv.viis.access.deciding.item;

import static lv.viis.access.deciding.item.ItemState.NEEDS_CONFIRMATION;
import static lv.viis.access.deciding.item.ItemState.OPEN;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.AskedElsewhere;
import lv.viis.access.deciding.weighing.Weighing;
import lv.viis.chassis.problem.NotFound;

/** The items one by one, and those of an application or a person. */
public final class DecisionItems {

    /** Of the events on items, and on what is decided on them. */
    public static final String TOPIC = "viis.access.decision";

    private static final List<ItemState> WAITING = List.of(OPEN, NEEDS_CONFIRMATION);

    private DecisionItems() {}

    /** @throws NotFound if there is no such item */
    public static DecisionItem one(UUID id) {
        return DecisionItem.<DecisionItem>findByIdOptional(id).orElseThrow(() -> new NotFound("decision item"));
    }

    /**
     * Held until the transaction ends, with what the row says by then.
     *
     * @throws NotFound if there is no such item
     */
    public static DecisionItem locked(UUID id) {
        return DecisionItem.<DecisionItem>findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new NotFound("decision item"));
    }

    /** Lets the events of one application take effect one after another, also before there is a row to lock. */
    static void lockApplication(UUID applicationId) {
        DecisionItem.getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0))) as taken")
                .setParameter(1, applicationId)
                .getSingleResult();
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
    static List<DecisionItem> openOf(Collection<UUID> ids) {
        return DecisionItem.list("personId in ?1 and state in ?2", ids, WAITING);
    }

    /** What other applications ask for the person for whom one asks, and is not decided yet. */
    static List<AskedElsewhere> elsewhere(Weighing weighing) {
        return openOf(weighing.facts().personIds()).stream()
                .filter(other -> !other.applicationId.equals(weighing.asked().applicationId()))
                .map(other -> new AskedElsewhere(other.id, other.submission().lines()))
                .toList();
    }

    /**
     * Whether there is another version of the application, or another open one for the person.
     *
     * @param ids all of the person
     */
    public static boolean hasOthers(DecisionItem item, Collection<UUID> ids) {
        return DecisionItem.count(
                        "id <> ?1 and (applicationId = ?2 or personId in ?3 and state in ?4)",
                        item.id,
                        item.applicationId,
                        ids,
                        WAITING)
                > 0;
    }
}
