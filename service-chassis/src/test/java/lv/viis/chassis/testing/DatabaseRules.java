package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a machine can check of a migrated database, the same for every service. */
public final class DatabaseRules {

    /** Functions that run with their owner's rights, and what is wrong with each. */
    private static final String UNSAFE = """
            select cast(p.oid::regprocedure as text) || ': '
                   || case when path.setting is null or path.setting !~ ', *"?pg_temp"?$'
                           then 'search_path has to be set, with pg_temp as its last' else 'public may run it' end
              from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              left join lateral (select setting from unnest(p.proconfig) setting
                                  where setting like 'search_path=%') path on true
             where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')
               and (path.setting is null or path.setting !~ ', *"?pg_temp"?$'
                    or p.proacl is null
                    or exists (select 1 from aclexplode(p.proacl) acl
                                where acl.grantee = 0 and acl.privilege_type = 'EXECUTE'))
             order by 1""";

    /**
     * Policies that compare by what is not leakproof (ranges, arrays, patterns): behind one no index is used for what a
     * query asks in the same way.
     */
    private static final String SLOW = """
            select policyname || ' on ' || tablename from pg_policies
             where concat(qual, ' ', with_check) ~ '(@>|<@|&&|<<|>>|-\\|-|~~|!~|\\m(like|similar)\\M)' order by 1""";

    private DatabaseRules() {}

    /** Throws with each function that lets its caller do more than it is for, and each text that lacks a language. */
    public static void check() {
        var unsafe = new ArrayList<String>();
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var query = connection.prepareStatement(UNSAFE);
                var found = query.executeQuery()) {
            while (found.next()) {
                unsafe.add(found.getString(1));
            }
            assertEquals(List.of(), CatalogueRules.faults(connection), "catalogues that lack a language");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (!unsafe.equals(List.of())) {
            throw new AssertionError("unsafe functions:\n" + String.join("\n", unsafe));
        }
    }

    /** Policies that keep a query from its indexes. */
    public static List<String> slowPolicies() {
        var slow = new ArrayList<String>();
        try (var connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery(SLOW)) {
            while (found.next()) {
                slow.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return slow;
    }

    /**
     * Each table that a policy does not keep, or not from its owner too, and that is not on the list; and what is on it
     * without need. Partitions are reached through their table alone.
     *
     * @param open tables without policies, and why each may be
     */
    public static List<String> outsideOfTheWall(Map<String, String> open) {
        var differences = new ArrayList<String>();
        var outside = new TreeSet<String>();
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery("""
                        select relname from pg_class
                         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
                           and relname <> 'flyway_schema_history' and not (relrowsecurity and relforcerowsecurity)""")) {
            while (found.next()) {
                outside.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        outside.stream()
                .filter(table -> open.getOrDefault(table, "").isBlank())
                .forEach(table -> differences.add(table + " has no policy, and no reason for that"));
        open.keySet().stream()
                .filter(table -> !outside.contains(table))
                .forEach(table -> differences.add(table + " is behind the wall and needs no reason"));
        return differences;
    }
}
