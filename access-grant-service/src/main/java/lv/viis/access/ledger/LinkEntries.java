package lv.viis.access.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Links what has been told to the chains, and closes the days that are over before anything of a new one. */
@ApplicationScoped
class LinkEntries {

    private static final int AT_ONCE = 1000;

    private final AgroalDataSource dataSource;

    LinkEntries(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
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
            var unlinked = Unlinked.read(database, AT_ONCE);
            Chains.append(database, unlinked.told(), at);
            unlinked.settle(database);
            return unlinked.told().size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
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
