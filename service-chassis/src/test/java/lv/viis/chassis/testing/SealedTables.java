package lv.viis.chassis.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lv.viis.chassis.crypto.SealedColumns;

/** Whether a service's owners of sealed columns name all of them, so that no box is left under a retired key. */
public final class SealedTables {

    private SealedTables() {}

    /**
     * Names each column of bytes that is neither named as sealed nor listed as plain, is both, or whose context cannot
     * be read.
     *
     * @param plain {@code table.column} of digests and other bytes that are not sealed
     */
    public static List<String> faults(List<SealedColumns> owners, Set<String> plain) {
        var faults = new ArrayList<String>();
        var sealed = new TreeSet<String>();
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var owner : owners) {
                for (var column : owner.sealedColumns()) {
                    sealed.add(column.table() + "." + column.column());
                    statement.execute("select " + column.context() + " from " + column.table() + " limit 1");
                }
            }
            var all = new TreeSet<String>();
            try (var rows = statement.executeQuery("""
                    select c.table_name || '.' || c.column_name
                      from information_schema.columns c
                      join information_schema.tables t using (table_schema, table_name)
                     where table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type = 'bytea'""")) {
                while (rows.next()) {
                    all.add(rows.getString(1));
                }
            }
            all.stream()
                    .filter(column -> sealed.contains(column) == plain.contains(column))
                    .forEach(column -> faults.add(column + " is neither sealed nor plain, or both"));
            sealed.stream()
                    .filter(column -> !all.contains(column))
                    .forEach(column -> faults.add(column + " is not there"));
        } catch (SQLException e) {
            faults.add(e.getMessage());
        }
        return faults;
    }
}
