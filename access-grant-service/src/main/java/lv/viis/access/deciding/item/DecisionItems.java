package lv.viis.access.deciding.item;

import static lv.viis.access.deciding.item.ItemState.NEEDS_CONFIRMATION;
import static lv.viis.access.deciding.item.ItemState.OPEN;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.AskedElsewhere;
import lv.viis.access.deciding.weighing.Weighing;
import lv.viis.chassis.problem.NotFound;

/** The table of items: one by one, and those of an application or a person. */
@ApplicationScoped
public class DecisionItems implements PanacheRepositoryBase<DecisionItem, UUID> {

    /** Of the events on items, and on what is decided on them. */
    public static final String TOPIC = "viis.access.decision";

    private static final List<ItemState> WAITING = List.of(OPEN, NEEDS_CONFIRMATION);

    /** @throws NotFound if there is no such item */
    public DecisionItem one(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("decision item"));
    }

    /**
     * Held until the transaction ends, with what the row says by then.
     *
     * @throws NotFound if there is no such item
     */
    public DecisionItem locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("decision item"));
    }

    /** Reads again what another may have changed meanwhile, and holds it until the transaction ends. */
    void lock(DecisionItem item) {
        getEntityManager().refresh(item, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Lets the events of one application take effect one after another, also before there is a row to lock. */
    void lockApplication(UUID applicationId) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0))) as taken")
                .setParameter(1, applicationId)
                .getSingleResult();
    }

    List<DecisionItem> lockedOfApplication(UUID applicationId) {
        return find("applicationId = ?1 order by applicationVersion", applicationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * What is asked for somebody and not decided yet.
     *
     * @param ids all of the person
     */
    List<DecisionItem> openOf(Collection<UUID> ids) {
        return list("personId in ?1 and state in ?2", ids, WAITING);
    }

    /** The open ones that are not marked as nobody's to decide, by their ids. */
    List<DecisionItem> decidable(UUID after) {
        return list("state = ?1 and urgency.undecidableSince is null and id > ?2 order by id", OPEN, after);
    }

    /** The open ones that are marked as nobody's to decide. */
    List<DecisionItem> undecidable() {
        return list("urgency.undecidableSince is not null and state = ?1", OPEN);
    }

    /** What other applications ask for the person for whom one asks, and is not decided yet. */
    List<AskedElsewhere> elsewhere(Weighing weighing) {
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
    public boolean hasOthers(DecisionItem item, Collection<UUID> ids) {
        return count(
                        "id <> ?1 and (applicationId = ?2 or personId in ?3 and state in ?4)",
                        item.id,
                        item.applicationId,
                        ids,
                        WAITING)
                > 0;
    }
}
