package lv.viis.support.knownalias;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which ids are one person's, so that who asked under the old code finds the answer under the new one (D20). */
@ApplicationScoped
public class KnownAliases {

    private final EntityManager database;

    KnownAliases(EntityManager database) {
        this.database = database;
    }

    /** All ids of the person behind an id. */
    public List<UUID> idsOf(UUID id) {
        var alias = database.find(KnownAlias.class, id);
        var person = alias == null ? id : alias.personId;
        var ids = new ArrayList<>(List.of(person));
        ids.addAll(database.createQuery("select a.aliasId from KnownAlias a where a.personId = :person", UUID.class)
                .setParameter("person", person)
                .getResultList());
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
