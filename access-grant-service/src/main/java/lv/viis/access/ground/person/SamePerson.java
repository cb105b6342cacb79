package lv.viis.access.ground.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Which ids are one person's, because a personal code was changed (D20); in SQL {@code ids_of} and {@code person_of}. */
@ApplicationScoped
public class SamePerson {

    private final EntityManager database;

    SamePerson(EntityManager database) {
        this.database = database;
    }

    /** The person behind an id, which is the id itself unless it is an alias. */
    public UUID of(UUID id) {
        return (UUID) database.createNativeQuery("select person_of(?1)", UUID.class)
                .setParameter(1, id)
                .getSingleResult();
    }

    public boolean is(UUID one, UUID other) {
        return one != null && other != null && (one.equals(other) || of(one).equals(of(other)));
    }

    /** All ids of the person behind an id, in the order of the ids. */
    @SuppressWarnings("unchecked")
    public List<UUID> idsOf(UUID id) {
        return database.createNativeQuery("select unnest(ids_of(?1)) as id order by id", UUID.class)
                .setParameter(1, id)
                .getResultList();
    }

    /** Until the transaction ends no alias comes or goes: what is asked afterwards holds at its end as well. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        take("pg_advisory_xact_lock_shared", "aliases");
    }

    /** Lets what gives rights to one person, under whichever id, happen one after the other, until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(UUID id) {
        hold();
        take("pg_advisory_xact_lock", "rights of " + of(id));
    }

    /** Keeps all others from relying on aliases while one comes or goes. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdAlone() {
        take("pg_advisory_xact_lock", "aliases");
    }

    private void take(String lock, String name) {
        database.createNativeQuery("select cast(" + lock + "(hashtextextended(?1, 0)) as text)")
                .setParameter(1, name)
                .getSingleResult();
    }
}
