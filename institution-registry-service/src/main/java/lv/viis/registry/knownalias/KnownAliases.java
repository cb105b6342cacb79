package lv.viis.registry.knownalias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which ids are one person's, so that nobody acts on the own person under the code of before (D20). */
@ApplicationScoped
public class KnownAliases {

    private final EntityManager database;

    KnownAliases(EntityManager database) {
        this.database = database;
    }

    /** All ids of the person behind an id. */
    public Set<UUID> idsOf(UUID id) {
        var alias = database.find(KnownAlias.class, id);
        var person = alias == null ? id : alias.personId;
        var ids = new HashSet<>(
                database.createQuery("select a.aliasId from KnownAlias a where a.personId = :person", UUID.class)
                        .setParameter("person", person)
                        .getResultList());
        ids.add(id);
        ids.add(person);
        return ids;
    }

    @Transactional
    void note(AliasListener.Aliased told) {
        if (told.undone()) {
            database.createQuery("delete from KnownAlias a where a.aliasId = :alias")
                    .setParameter("alias", told.aliasId())
                    .executeUpdate();
        } else {
            database.merge(new KnownAlias(told.aliasId(), told.personId()));
        }
    }
}
