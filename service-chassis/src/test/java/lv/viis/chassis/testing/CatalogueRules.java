package lv.viis.chassis.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Each row of a catalogue has its words in both languages: columns whose names end in {@code _lv} and {@code _en}. */
final class CatalogueRules {

    private static final String COLUMNS = """
            select c.table_schema || '.' || c.table_name, left(c.column_name, -3),
                   count(*) filter (where right(c.column_name, 3) = '_lv'),
                   count(*) filter (where right(c.column_name, 3) = '_en')
              from information_schema.columns c
             where right(c.column_name, 3) in ('_lv', '_en') and c.table_schema not in ('pg_catalog', 'information_schema')
             group by 1, 2 order by 1, 2""";

    private CatalogueRules() {}

    static List<String> faults(Connection database) throws SQLException {
        var faults = new ArrayList<String>();
        try (var query = database.prepareStatement(COLUMNS);
                var found = query.executeQuery()) {
            while (found.next()) {
                var table = found.getString(1);
                var name = found.getString(2);
                if (found.getInt(3) != found.getInt(4)) {
                    faults.add(table + "." + name + " is there in one language only");
                } else {
                    rows(database, table, name, faults);
                }
            }
        }
        return faults;
    }

    private static void rows(Connection database, String table, String name, List<String> faults) throws SQLException {
        try (var query = database.prepareStatement(
                        "select t::text, t.%1$s_en, t.%1$s_lv from %2$s t".formatted(name, table));
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var row = table + " " + rows.getString(1);
                var english = rows.getString(2);
                var latvian = rows.getString(3);
                BothTexts.of(english == null ? "" : english, latvian == null ? "" : latvian)
                        .fault()
                        .ifPresent(fault -> faults.add(row + fault));
            }
        }
    }
}
