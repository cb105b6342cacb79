package lv.viis.access.reading.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import lv.viis.access.reading.me.MeResource.DeputyshipView;
import lv.viis.access.reading.me.MeResource.GrantView;
import lv.viis.access.reading.me.MeResource.HeadshipView;
import lv.viis.access.reading.me.MeResource.ScopeView;
import lv.viis.chassis.row.Rows;

/** What one person holds; joins nothing of anybody else's. */
@ApplicationScoped
class OwnRights {

    private static final int MOST = 200;

    private final EntityManager database;

    OwnRights(EntityManager database) {
        this.database = database;
    }

    List<HeadshipView> headships(UUID personId) {
        return query("""
                select organisation_id, first_day as "from", last_day
                  from headship where person_id = any(ids_of(?1))
                 order by first_day desc, id""", personId, HeadshipView.class);
    }

    List<GrantView> grants(UUID personId) {
        return query("""
                select id, role, employer_id, object_id, first_day as "from", last_day, state
                  from recorded_grant where person_id = any(ids_of(?1))
                 order by first_day desc, id""", personId, GrantView.class);
    }

    /** The same conditions as at the exchange itself. */
    List<ScopeView> scopes(UUID personId) {
        return query("""
                select coalesce('organisation:' || object_id, 'country') as scope, array_agg(distinct role order by role) as roles
                  from rights_today(ids_of(?1)) where basis <> 'LENT'
                 group by object_id order by scope""", personId, ScopeView.class);
    }

    List<DeputyshipView> deputyships(UUID personId) {
        return query("""
                select principal_id, coalesce('organisation:' || object_id, 'country') as scope,
                       array_agg(distinct role order by role) as roles, max(last_day) as last_day
                  from rights_today(ids_of(?1)) where basis = 'LENT'
                 group by principal_id, object_id order by principal_id, scope""", personId, DeputyshipView.class);
    }

    private <T extends Record> List<T> query(String sql, UUID personId, Class<T> view) {
        return Rows.of(
                database.createNativeQuery(sql, Tuple.class)
                        .setParameter(1, personId)
                        .setMaxResults(MOST),
                view);
    }
}
