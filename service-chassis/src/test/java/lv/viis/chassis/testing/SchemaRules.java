package lv.viis.chassis.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a machine can check of a service's tables, the same for every service. */
public final class SchemaRules {

    /** The roles in which a human stands in a row as the one who did it, besides {@code …_by}. */
    private static final Pattern ACTOR =
            Pattern.compile(".+_by|(actor|author|requester|sender|officer|applicant|clerk)_id|caller");

    private static final Pattern INSTANT = Pattern.compile(".+_at");

    /** The chassis's own tables, and why they name nobody. */
    private static final Map<String, String> CHASSIS = Map.of(
            "event_log",
                    "what happened is told without who did it, on purpose; the tables of the change name the actor",
            "received_event", "other services' events; nobody acts",
            "received_state", "other services' events; nobody acts");

    private SchemaRules() {}

    /**
     * Each way in which the tables that the application may write differ from the rule: a table has a column for who
     * acted and one for when, or stands on the list with a reason in words.
     *
     * @param without tables without an actor or an instant, and why each may be so
     */
    public static List<String> actsWithoutActor(Map<String, String> without) {
        var reasons = new TreeMap<>(CHASSIS);
        reasons.putAll(without);
        var differences = new ArrayList<String>();
        var tables = writable();
        tables.forEach((table, columns) -> {
            var named = columns.stream().anyMatch(ACTOR.asMatchPredicate())
                    && columns.stream().anyMatch(INSTANT.asMatchPredicate());
            if (!named && !reasons.containsKey(table)) {
                differences.add(table + " says not who acted and when: " + columns);
            }
            if (named && reasons.containsKey(table)) {
                differences.add(table + " says who acted and when, and needs no reason");
            }
        });
        without.forEach((table, reason) -> {
            if (!tables.containsKey(table)) {
                differences.add(table + " is no table that the application writes");
            }
            if (reason.isBlank()) {
                differences.add(table + " has no reason");
            }
        });
        return differences;
    }

    /** Views that show their reader what their owner may read, and not what the reader may. */
    public static List<String> viewsWithOwnersRights() {
        var views = new ArrayList<String>();
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery("""
                        select relname from pg_class
                         where relkind = 'v' and relnamespace = 'public'::regnamespace
                           and not coalesce('security_invoker=true' = any(reloptions), false)
                         order by relname""")) {
            while (found.next()) {
                views.add(found.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return views;
    }

    /** The tables that the role of the connection may write, a partitioned one as a whole. */
    private static Map<String, TreeSet<String>> writable() {
        var tables = new TreeMap<String, TreeSet<String>>();
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var query = connection.createStatement();
                var found = query.executeQuery("""
                        select c.table_name, c.column_name
                          from information_schema.columns c
                          join pg_class t on t.oid = format('%I.%I', c.table_schema, c.table_name)::regclass
                         where c.table_schema = 'public' and t.relkind in ('r', 'p') and not t.relispartition
                           and (has_any_column_privilege(t.oid, 'insert') or has_any_column_privilege(t.oid, 'update'))
                        """)) {
            while (found.next()) {
                tables.computeIfAbsent(found.getString(1), name -> new TreeSet<>())
                        .add(found.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}
