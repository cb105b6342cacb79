package lv.viis.registration;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;

/** Rows of a test that no request could make, and statements that a request would have to send to make them. */
final class Database {

    private Database() {}

    /** Puts a row into a table as a job does. */
    static void put(String statement) {
        try (var connection = dataSource().getConnection();
                var made = connection.createStatement()) {
            made.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(String query) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The statement that inserts a row like another one.
     *
     * @param row table and condition of the other one
     * @param other columns that differ, as JSON
     */
    static String like(String row, String other) {
        var table = row.substring(0, row.indexOf(' '));
        var copy = text("select cast(to_jsonb(%s) || '%s' as text) from %s".formatted(table, other, row));
        return "insert into %1$s select * from jsonb_populate_record(null::%1$s, '%2$s')"
                .formatted(table, copy.replace("'", "''"));
    }

    private static AgroalDataSource dataSource() {
        return Arc.container().instance(AgroalDataSource.class).get();
    }
}
