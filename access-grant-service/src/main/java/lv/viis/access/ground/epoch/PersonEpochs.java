package lv.viis.access.ground.epoch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.event.EventLog;

/** The epochs of persons: raising one ends every token that the person holds. */
@ApplicationScoped
public class PersonEpochs {

    static final String TOPIC = "viis.access.epoch";
    static final String LOG = "epoch_log";

    private final EntityManager database;
    private final EventLog eventLog;
    private final SamePerson people;

    PersonEpochs(EntityManager database, EventLog eventLog, SamePerson people) {
        this.database = database;
        this.eventLog = eventLog;
        this.people = people;
    }

    /**
     * Raises a person's epoch, of each id that the person has, in the transaction that shrinks the person's rights: neither is ever seen without the
     * other. Whoever raises several in one transaction does it in the order of their ids, else two may wait for each
     * other.
     *
     * @return the new epoch of this id, in milliseconds since 1970 or just above the last one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public long raise(UUID personId) {
        people.hold();
        return people.idsOf(personId).stream()
                .mapToLong(id -> {
                    var epoch = raiseOne(id);
                    return id.equals(personId) ? epoch : 0;
                })
                .sum();
    }

    private long raiseOne(UUID personId) {
        // The row stays locked until the commit, so that epochs of one person are logged in their order.
        var epoch = ((Number) database.createNativeQuery("""
                                insert into person_epoch as known (person_id, epoch)
                                values (?1, cast(extract(epoch from clock_timestamp()) * 1000 as bigint))
                                on conflict (person_id) do update
                                   set epoch = greatest(known.epoch + 1, excluded.epoch), raised_at = now()
                                returning epoch""")
                        .setParameter(1, personId)
                        .getSingleResult())
                .longValue();
        eventLog.appendTo(LOG, TOPIC, personId.toString(), personId, epoch, new PersonEpochRaised(personId, epoch));
        return epoch;
    }
}
