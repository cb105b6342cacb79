package lv.viis.support.knownalias;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which ids are one person's, so that who asked under the old code finds the answer under the new one (D20). */
@ApplicationScoped
public class KnownAliases implements PanacheRepositoryBase<KnownAlias, UUID> {

    /** All ids of the person behind an id. */
    public List<UUID> idsOf(UUID id) {
        var person = findByIdOptional(id).map(alias -> alias.personId).orElse(id);
        var ids = new ArrayList<>(List.of(person));
        list("personId", person).forEach(alias -> ids.add(alias.aliasId));
        return ids;
    }

    @Transactional
    void note(AliasListener.Aliased told) {
        if (told.undone()) {
            deleteById(told.aliasId());
            return;
        }
        findByIdOptional(told.aliasId())
                .ifPresentOrElse(
                        known -> known.personId = told.personId(),
                        () -> persist(new KnownAlias(told.aliasId(), told.personId())));
    }
}
