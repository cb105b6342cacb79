package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
    private static final String EXPRESSIONS = """
            with asked as (
                select person_of(principal) as person_id, person_of(deputy) as deputy_id, ids_of(deputy) as login_ids,
                       object_id, true as scoped
                  from (select cast(? as uuid) as principal, cast(? as uuid) as deputy,
                               cast(? as uuid) as object_id) as request),
            best as (
                select distinct on (r.role) r.role, r.grant_id, r.last_day
                  from asked, rights_today(asked.login_ids) r
                 where r.principal_id = any(ids_of(asked.person_id)) and r.object_id is not distinct from asked.object_id and r.basis = 'LENT'
                 order by r.role, r.last_day desc, r.grant_id)""";

    private static final String COLUMNS = """

            select now(), coalesce(greatest(e.epoch, every.epoch), 0), asked.person_id, best.role, best.grant_id, best.last_day,
                   asked.deputy_id, coalesce(greatest(a.epoch, every.epoch), 0)""";

    private static final String TABLES = """

              from asked join best on true
              left join person_epoch e on e.person_id = asked.person_id
              left join person_epoch a on a.person_id = asked.deputy_id
              left join person_epoch every on every.person_id = '00000000-0000-0000-0000-000000000000'
             order by best.role""";

    private static final String READ = EXPRESSIONS + COLUMNS + TABLES;
    private static final String SPEND = EXPRESSIONS + Spending.EXPRESSIONS + COLUMNS + Spending.COLUMNS + TABLES;

    private final DataSource database;

    ReadDeputyRights(DataSource database) {
        this.database = database;
    }

    /** @throws ExchangeRefused if nothing is lent in this scope today, or the database cannot be asked */
    @Transactional
    Rights read(UUID principalId, UUID deputyId, Scope scope) {
        return ask(principalId, deputyId, scope, null).rights();
    }

    /**
     * Reads it for a token that the deputy's login is spent for, as {@link ReadRights#spend} does.
     *
     * @throws ExchangeRefused if nothing is lent in this scope today, or the database cannot be asked
     */
    @Transactional
    Spending.Spent spend(UUID principalId, UUID deputyId, Scope scope, Spending spending) {
        return ask(principalId, deputyId, scope, spending);
    }

    private Spending.Spent ask(UUID principalId, UUID deputyId, Scope scope, Spending spending) {
        if (scope.kind() == Scope.Kind.NONE) {
            throw ExchangeRefused.invalidScope("A deputy acts in a scope");
        }
        var readAt = System.nanoTime();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(spending == null ? READ : SPEND)) {
            query.setQueryTimeout(TIMEOUT_SECONDS);
            query.setObject(1, principalId);
            query.setObject(2, deputyId);
            query.setObject(3, scope.organisation().orElse(null), Types.OTHER);
            if (spending != null) {
                spending.set(query, 4);
            }
            try (var found = query.executeQuery()) {
                return rights(scope, readAt, found, spending != null);
            }
        } catch (SQLException e) {
            LOG.warnf("The lent rights cannot be read: %s", e.toString());
            throw ExchangeRefused.temporarilyUnavailable("The rights cannot be read at the moment");
        }
    }

    private static Spending.Spent rights(Scope scope, long readAt, ResultSet found, boolean spent) throws SQLException {
        Rights rights = null;
        Spending.Outcome outcome = null;
        var held = new ArrayList<Rights.Right>();
        while (found.next()) {
            held.add(new Rights.Right(
                    found.getString(4), found.getObject(5, UUID.class), found.getObject(6, LocalDate.class)));
            outcome = spent ? Spending.Outcome.of(found, 9) : null;
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
        return new Spending.Spent(rights, outcome);
    }
}
