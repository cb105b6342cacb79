package lv.viis.access.ledger.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lv.viis.access.ledger.ledger.Unlinked.Told;
import lv.viis.chassis.event.PassingFault;
import lv.viis.chassis.job.TryItems;

/**
 * Links what has been told to the chains, and closes the days that are over before anything of a new one. Where an entry
 * cannot be linked its chain is held and rests; the others go on.
 */
@ApplicationScoped
class LinkEntries {

    private static final int AT_ONCE = 1000;
    private static final String JOB = "ledger-chain";

    private final AgroalDataSource dataSource;
    private final TryItems items;
    private final Set<String> held = ConcurrentHashMap.newKeySet();

    LinkEntries(AgroalDataSource dataSource, TryItems items) {
        this.dataSource = dataSource;
        this.items = items;
    }

    /** @return how many entries were linked; 0 also if another replica is at it */
    @Transactional
    int link(Instant now) {
        try (var database = dataSource.getConnection()) {
            if (!isOnlyReplica(database)) {
                return 0;
            }
            var at = now.truncatedTo(ChronoUnit.MICROS);
            CloseDays.close(database, at);
            var resting =
                    held.stream().filter(chain -> items.rests(JOB, chain, now)).collect(Collectors.toSet());
            var unlinked = Unlinked.read(database, AT_ONCE, resting);
            var linked = append(database, unlinked.told(), at);
            unlinked.settle(
                    database, resting.isEmpty() && linked == unlinked.told().size());
            return linked;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int append(Connection database, List<Told> told, Instant at) throws SQLException {
        if (fault(database, told, at) == null) {
            told.stream().map(Told::chain).distinct().filter(held::remove).forEach(chain -> items.done(JOB, chain));
            return told.size();
        }
        var linked = 0;
        var chains = told.stream().collect(Collectors.groupingBy(Told::chain));
        for (var chain : chains.entrySet()) {
            linked += appendChain(database, chain.getKey(), chain.getValue(), at);
        }
        return linked;
    }

    /** All of a chain, or what comes before the entry that cannot be linked. */
    private int appendChain(Connection database, String chain, List<Told> told, Instant at) throws SQLException {
        if (fault(database, told, at) == null) {
            held.remove(chain);
            items.done(JOB, chain);
            return told.size();
        }
        var linked = 0;
        for (var one : told) {
            var fault = fault(database, List.of(one), at);
            if (fault != null) {
                held.add(chain);
                items.failed(JOB, chain, at, fault);
                break;
            }
            linked++;
        }
        return linked;
    }

    /** @return null if all are appended; why none is, otherwise */
    private static Exception fault(Connection database, List<Told> told, Instant at) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("savepoint append");
            try {
                Chains.append(database, told, at);
                statement.execute("release savepoint append");
                return null;
            } catch (SQLException | RuntimeException e) {
                if (PassingFault.is(e)) {
                    throw e;
                }
                statement.execute("rollback to savepoint append");
                return e;
            }
        }
    }

    private static boolean isOnlyReplica(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select pg_try_advisory_xact_lock(hashtext('ledger'))");
                var row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
