package lv.viis.chassis.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * With {@code -Dmatrix.policy=<number>}, one policy of the database lets everything by, for all of a run: do the tests
 * notice? Counted from 1, by tables and names.
 */
final class OpenedPolicy {

    private static final Integer NUMBER = Integer.getInteger("matrix.policy");

    /** Of those for requests; what lets everything by anyway is no mutation. */
    private static final String NTH = """
            select format('alter policy %I on %I', policyname, tablename)
                   || case when qual is null then '' else ' using (true)' end
                   || case when with_check is null then '' else ' with check (true)' end,
                   count(*) over ()
              from pg_policies
             where roles = array[cast('viis_application' as name)]
               and (coalesce(qual, 'true') <> 'true' or coalesce(with_check, 'true') <> 'true')
             order by tablename, policyname
            offset ? limit 1""";

    private static boolean done;

    private OpenedPolicy() {}

    /** Once, after the migrations. */
    static synchronized void open() {
        if (NUMBER == null || done) {
            return;
        }
        done = true;
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var nth = connection.prepareStatement(NTH)) {
            nth.setInt(1, NUMBER - 1);
            var found = nth.executeQuery();
            if (!found.next()) {
                throw new IllegalStateException("there is no policy " + NUMBER);
            }
            System.out.printf("policy %d of %d: %s%n", NUMBER, found.getInt(2), found.getString(1));
            connection.createStatement().execute(found.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
