package lv.viis.registration.known.knownalias;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.viis.registration.ground.fact.AliasChanged;

/** Which ids are the same person's, because a personal code was changed (D20). */
@ApplicationScoped
public class KnownAliases implements PanacheRepositoryBase<KnownAlias, UUID> {

    private static final String LOCK = "aliases";

    private final Event<AliasChanged> facts;

    KnownAliases(Event<AliasChanged> facts) {
        this.facts = facts;
    }

    /** Until this transaction ends no alias comes or goes: what is asked afterwards holds at its end as well. */
    public void hold() {
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String function) {
        getEntityManager()
                .createNativeQuery("select cast(" + function + "(hashtextextended(?1, 0)) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
    }

    /** The person behind an id, which is the id itself unless it is an alias. */
    public UUID personOf(UUID id) {
        var alias = id == null ? null : findById(id);
        return alias == null ? id : alias.personId;
    }

    public boolean isSame(UUID one, UUID other) {
        return one != null && other != null && personOf(one).equals(personOf(other));
    }

    /** All ids of the person behind an id. */
    public List<UUID> idsOf(UUID id) {
        var person = personOf(id);
        var ids = new ArrayList<>(List.of(person));
        ids.addAll(getEntityManager()
                .createQuery("select a.aliasId from KnownAlias a where a.personId = :person", UUID.class)
                .setParameter("person", person)
                .getResultList());
        return ids;
    }

    @Transactional
    void note(AliasListener.Aliased told, Instant now) {
        lock("pg_advisory_xact_lock");
        var known = findById(told.aliasId());
        if (told.undone()) {
            if (known != null) {
                delete(known);
            }
        } else if (known == null) {
            persist(new KnownAlias(told.aliasId(), told.personId()));
        } else {
            known.personId = told.personId();
        }
        flush();
        facts.fire(new AliasChanged(told.aliasId(), told.personId(), now));
    }
}
