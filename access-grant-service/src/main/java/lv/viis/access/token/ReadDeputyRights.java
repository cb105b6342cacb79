package lv.viis.access.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import lv.viis.chassis.caller.Scope;
import org.jboss.logging.Logger;

/** Reads what a person has lent to a deputy in one scope, with both epochs and the time, in one snapshot. */
@ApplicationScoped
class ReadDeputyRights {

    private static final Logger LOG = Logger.getLogger(ReadDeputyRights.class);
    private static final int TIMEOUT_SECONDS = 4;

    /** As {@link ReadRights} has it, over what is lent instead of what is held. */
    private static final String QUERY = """
            with asked as (
                select person_of(principal) as person_id, person_of(deputy) as deputy_id, object_id,
                       cast(now() at time zone 'Europe/Riga' as date) as today
                  from (select cast(? as uuid) as principal, cast(? as uuid) as deputy,
                               cast(? as uuid) as object_id) as request),
            best as (
                select distinct on (r.role) r.role, r.grant_id, upper(r.valid) - 1 as last_day
                  from asked join deputy_right r on r.principal_id = any(ids_of(asked.person_id))
                                                and r.deputy_id = any(ids_of(asked.deputy_id))
                 where r.object_id is not distinct from asked.object_id and r.valid @> asked.today
                 order by r.role, upper(r.valid) desc, r.grant_id)
            select now(), coalesce(greatest(e.epoch, every.epoch), 0), asked.person_id, best.role, best.grant_id, best.last_day,
                   asked.deputy_id, coalesce(greatest(a.epoch, every.epoch), 0)
              from asked join best on true
              left join person_epoch e on e.person_id = asked.person_id
              left join person_epoch a on a.person_id = asked.deputy_id
              left join person_epoch every on every.person_id = '00000000-0000-0000-0000-000000000000'
             order by best.role""";

    private final DataSource database;

    ReadDeputyRights(DataSource database) {
        this.database = database;
    }

    /** @throws ExchangeRefused if nothing is lent in this scope today, or the database cannot be asked */
    Rights read(UUID principalId, UUID deputyId, Scope scope) {
        if (scope.kind() == Scope.Kind.NONE) {
            throw ExchangeRefused.invalidScope("A deputy acts in a scope");
        }
        var readAt = System.nanoTime();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(QUERY)) {
            query.setQueryTimeout(TIMEOUT_SECONDS);
            query.setObject(1, principalId);
            query.setObject(2, deputyId);
            query.setObject(3, scope.organisation().orElse(null), Types.OTHER);
            try (var found = query.executeQuery()) {
                return rights(scope, readAt, found);
            }
        } catch (SQLException e) {
            LOG.warnf("The lent rights cannot be read: %s", e.toString());
            throw ExchangeRefused.temporarilyUnavailable("The rights cannot be read at the moment");
        }
    }

    private static Rights rights(Scope scope, long readAt, ResultSet found) throws SQLException {
        Rights rights = null;
        var held = new ArrayList<Rights.Right>();
        while (found.next()) {
            held.add(new Rights.Right(
                    found.getString(4), found.getObject(5, UUID.class), found.getObject(6, LocalDate.class)));
            rights = new Rights(
                    found.getObject(3, UUID.class),
                    new Rights.Actor(found.getObject(7, UUID.class), found.getLong(8)),
                    scope,
                    found.getObject(1, OffsetDateTime.class).toInstant(),
                    found.getLong(2),
                    held,
                    readAt);
        }
        if (rights == null) {
            throw ExchangeRefused.invalidScope("Nothing is lent to you by this person in this scope today");
        }
        return rights;
    }
}
