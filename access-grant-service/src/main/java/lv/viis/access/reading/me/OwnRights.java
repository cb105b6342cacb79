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
                select organisation_id, lower(valid) as "from", upper(valid) - 1 as last_day
                  from known_headship where person_id = any(ids_of(?1))
                 order by lower(valid) desc, id""", personId, HeadshipView.class);
    }

    List<GrantView> grants(UUID personId) {
        return query("""
                select id, role, employer_id, object_id, lower(valid) as "from", upper(valid) - 1 as last_day,
                       case when ended_at is not null then 'ENDED'
                            when valid << daterange(today, null) then 'EXPIRED'
                            when suspended_at is not null then 'SUSPENDED'
                            when valid @> today then 'ACTIVE'
                            else 'SCHEDULED' end as state
                  from access_grant, (select riga_today() as today) as riga where person_id = any(ids_of(?1))
                 order by lower(valid) desc, id""", personId, GrantView.class);
    }

    /** The same conditions as at the exchange itself. */
    List<ScopeView> scopes(UUID personId) {
        return query("""
                select coalesce('organisation:' || object_id, 'country') as scope, array_agg(distinct role order by role) as roles
                  from (select object_id, role, valid from access_grant where person_id = any(ids_of(?1)) and ended_at is null
                           and suspended_at is null
                        union all
                        select organisation_id, role, valid from head_role where person_id = any(ids_of(?1))) as held
                 where valid @> riga_today() group by object_id order by scope""", personId, ScopeView.class);
    }

    List<DeputyshipView> deputyships(UUID personId) {
        return query("""
                select principal_id, coalesce('organisation:' || object_id, 'country') as scope,
                       array_agg(distinct role order by role) as roles, max(upper(valid)) - 1 as last_day
                  from deputy_right where deputy_id = any(ids_of(?1)) and valid @> riga_today()
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
