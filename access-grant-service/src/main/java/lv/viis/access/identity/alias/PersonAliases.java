package lv.viis.access.identity.alias;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.viis.access.identity.alias.PersonAlias.State;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** The table of statements that two ids are one person's. */
@ApplicationScoped
class PersonAliases implements PanacheRepositoryBase<PersonAlias, UUID> {

    /** @throws NotFound if there is no such statement */
    PersonAlias require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("person alias"));
    }

    /** The statements on a person under either id, oldest first; null does not filter. */
    @SuppressWarnings("unchecked")
    List<PersonAlias> page(UUID personId, State state, Cursor after, int rows) {
        return getEntityManager()
                .createNativeQuery("""
                        select a.* from person_alias a left join lateral (
                                   select kind from person_alias_step s where s.person_alias_id = a.id
                                    order by number desc limit 1) as last on true
                         where (cast(?1 as uuid) is null or a.alias_id = ?1 or a.person_id = ?1)
                           and (cast(?2 as text) is null or ?2 = case coalesce(last.kind, 'PROPOSED')
                                    when 'UNDO_REFUSED' then 'CONFIRMED' else coalesce(last.kind, 'PROPOSED') end)
                           and a.id > ?3
                         order by a.id""", PersonAlias.class)
                .setParameter(1, personId)
                .setParameter(2, state == null ? null : state.name())
                .setParameter(3, after.id())
                .setMaxResults(rows)
                .getResultList();
    }
}
