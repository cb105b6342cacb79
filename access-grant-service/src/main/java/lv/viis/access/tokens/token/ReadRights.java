package lv.viis.access.tokens.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;
import lv.viis.chassis.caller.Scope;
import org.jboss.logging.Logger;

/** Reads a person's rights in one scope, with the epoch and the time, in one statement and so in one snapshot. */
@ApplicationScoped
class ReadRights {

    private static final Logger LOG = Logger.getLogger(ReadRights.class);
    private static final int TIMEOUT_SECONDS = 4;

    /**
     * Of several grants of one role the one that lasts longest stands for all, so that a token's size is bounded.
     * {@code now()} is the begin of the transaction, of which this is the first statement after who asks was told: not later
     * than its snapshot.
     */
    private static final String EXPRESSIONS = """
            with asked as (
                select person_of(login) as person_id, ids_of(login) as login_ids, object_id, scoped
                  from (select cast(? as uuid) as login, cast(? as uuid) as object_id,
                               cast(? as boolean) as scoped) as request),
            best as (
                select distinct on (r.role) r.role, r.grant_id, r.last_day
                  from asked, rights_today(asked.login_ids) r
                 where asked.scoped and r.object_id is not distinct from asked.object_id and r.basis <> 'LENT'
                 order by r.role, r.last_day desc nulls first, r.grant_id)""";

    private static final String COLUMNS = """

            select now(), coalesce(greatest(e.epoch, every.epoch), 0), asked.person_id, best.role, best.grant_id, best.last_day""";

    private static final String TABLES = """

              from asked left join person_epoch e using (person_id)
              left join person_epoch every on every.person_id = '00000000-0000-0000-0000-000000000000'
              left join best on true
             order by best.role""";

    private static final String READ = EXPRESSIONS + COLUMNS + TABLES;
    private static final String SPEND = EXPRESSIONS + Spending.EXPRESSIONS + COLUMNS + Spending.COLUMNS + TABLES;

    private final DataSource database;

    ReadRights(DataSource database) {
        this.database = database;
    }

    /**
     * The rights are those of the person whose login it is, under whichever of the person's ids.
     *
     * @throws ExchangeRefused if the database cannot be asked
     */
    @Transactional
    Rights read(UUID loginId, Scope scope) {
        return ask(loginId, scope, null).rights();
    }

    /**
     * Reads them for a token that a login is spent for, in the same round trip and durably: with rights in the scope, or
     * without a scope.
     *
     * @throws ExchangeRefused if the database cannot be asked
     */
    @Transactional
    Spending.Spent spend(UUID loginId, Scope scope, Spending spending) {
        return ask(loginId, scope, spending);
    }

    private Spending.Spent ask(UUID loginId, Scope scope, Spending spending) {
        var readAt = System.nanoTime();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(spending == null ? READ : SPEND)) {
            query.setQueryTimeout(TIMEOUT_SECONDS);
            query.setObject(1, loginId);
            query.setObject(2, scope.organisation().orElse(null), java.sql.Types.OTHER);
            query.setBoolean(3, scope.kind() != Scope.Kind.NONE);
            if (spending != null) {
                spending.set(query, 4);
            }
            try (var found = query.executeQuery()) {
                return rights(scope, readAt, found, spending != null);
            }
        } catch (SQLException e) {
            LOG.warnf("The rights cannot be read: %s", e.toString());
            throw ExchangeRefused.temporarilyUnavailable("The rights cannot be read at the moment");
        }
    }

    private static Spending.Spent rights(Scope scope, long readAt, ResultSet found, boolean spent) throws SQLException {
        Spending.Outcome outcome = null;
        Instant at = null;
        long epoch = 0;
        UUID personId = null;
        var held = new ArrayList<Rights.Right>();
        while (found.next()) {
            at = found.getObject(1, OffsetDateTime.class).toInstant();
            epoch = found.getLong(2);
            personId = found.getObject(3, UUID.class);
            outcome = spent ? Spending.Outcome.of(found, 7) : null;
            if (found.getString(4) != null) {
                held.add(new Rights.Right(
                        found.getString(4), found.getObject(5, UUID.class), found.getObject(6, LocalDate.class)));
            }
        }
        return new Spending.Spent(new Rights(personId, null, scope, at, epoch, held, readAt), outcome);
    }
}
