package lv.viis.chassis.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A checksum of each table, to tell whether something was left in one. */
final class AllRows {

    /**
     * Without answers that are kept to be given again, refusals too, and without what jobs and listeners make of what
     * happened before.
     */
    private static final String TABLES = """
            select format('select %L, count(*) || ''/'' || coalesce(sum(hashtextextended(x::text, 0)), 0) from %I x', relname, relname)
              from pg_class
             where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
               and relname not in ('idempotency_key', 'flyway_schema_history', 'application_step', 'archive_task',
                                   'evidence_archive', 'notification', 'policy_trial')
               and relname !~ '^(ledger|webhook)_'""";

    private static final long JOBS_TURN = 1_200;

    private final Map<String, String> sums;

    private AllRows(Map<String, String> sums) {
        this.sums = sums;
    }

    static AllRows now() {
        var sums = new TreeMap<String, String>();
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var tables = connection.createStatement().executeQuery(TABLES)) {
            while (tables.next()) {
                try (var sum = connection.createStatement().executeQuery(tables.getString(1))) {
                    sum.next();
                    sums.put(sum.getString(1), sum.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new AllRows(sums);
    }

    /** The tables that are other ones now, without those that a job goes on changing by itself. */
    Set<String> changed() {
        var changed = differing(now());
        if (!changed.isEmpty()) {
            var before = now();
            try {
                Thread.sleep(JOBS_TURN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            changed.removeAll(before.differing(now()));
        }
        return changed;
    }

    private Set<String> differing(AllRows other) {
        var tables = new TreeSet<>(sums.keySet());
        tables.removeIf(table -> sums.get(table).equals(other.sums.get(table)));
        return tables;
    }
}
