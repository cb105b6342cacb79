package lv.viis.access.reading.me;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.access.reading.me.MeResource.DeputyshipView;
import lv.viis.access.reading.me.MeResource.GrantView;
import lv.viis.access.reading.me.MeResource.HeadshipView;
import lv.viis.access.reading.me.MeResource.ScopeView;

/** What one person holds; joins nothing of anybody else's. */
@ApplicationScoped
class OwnRights {

    private static final int MOST = 200;

    private static final String TODAY = "cast(now() at time zone 'Europe/Riga' as date)";

    private final EntityManager database;

    OwnRights(EntityManager database) {
        this.database = database;
    }

    List<HeadshipView> headships(UUID personId) {
        return query(
                """
                select organisation_id, lower(valid) as first_day, upper(valid) - 1 as last_day
                  from known_headship where person_id = any(ids_of(?1))
                 order by first_day desc, id""",
                personId,
                row -> new HeadshipView(
                        row.get(0, UUID.class), row.get(1, LocalDate.class), row.get(2, LocalDate.class)));
    }

    List<GrantView> grants(UUID personId) {
        return query(
                """
                select id, role, employer_id, object_id, lower(valid) as first_day, upper(valid) - 1 as last_day,
                       case when ended_at is not null then 'ENDED'
                            when valid << daterange(today, null) then 'EXPIRED'
                            when suspended_at is not null then 'SUSPENDED'
                            when valid @> today then 'ACTIVE'
                            else 'SCHEDULED' end as state
                  from access_grant, (select %s as today) as riga where person_id = any(ids_of(?1))
                 order by first_day desc, id""".formatted(TODAY),
                personId,
                row -> new GrantView(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        row.get(2, UUID.class),
                        row.get(3, UUID.class),
                        row.get(4, LocalDate.class),
                        row.get(5, LocalDate.class),
                        row.get(6, String.class)));
    }

    /** The same conditions as at the exchange itself. */
    List<ScopeView> scopes(UUID personId) {
        return query(
                """
                select coalesce('organisation:' || object_id, 'country') as scope, array_agg(distinct role order by role)
                  from (select object_id, role, valid from access_grant where person_id = any(ids_of(?1)) and ended_at is null
                           and suspended_at is null
                        union all
                        select organisation_id, role, valid from head_role where person_id = any(ids_of(?1))) as held
                 where valid @> %s group by object_id order by scope""".formatted(TODAY),
                personId,
                row -> new ScopeView(row.get(0, String.class), List.of(row.get(1, String[].class))));
    }

    List<DeputyshipView> deputyships(UUID personId) {
        return query(
                """
                select principal_id, coalesce('organisation:' || object_id, 'country') as scope,
                       array_agg(distinct role order by role) as roles, max(upper(valid)) - 1 as last_day
                  from deputy_right where deputy_id = any(ids_of(?1)) and valid @> %s
                 group by principal_id, object_id order by principal_id, scope""".formatted(TODAY),
                personId,
                row -> new DeputyshipView(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        List.of(row.get(2, String[].class)),
                        row.get(3, LocalDate.class)));
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> query(String sql, UUID personId, Function<Tuple, T> view) {
        return ((List<Tuple>) database.createNativeQuery(sql, Tuple.class)
                        .setParameter(1, personId)
                        .setMaxResults(MOST)
                        .getResultList())
                .stream().map(view).toList();
    }
}
