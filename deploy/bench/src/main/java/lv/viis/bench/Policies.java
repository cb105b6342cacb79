package lv.viis.bench;

import java.sql.SQLException;
import java.util.Arrays;
import lv.viis.local.LocalSuite;
import lv.viis.local.part.Service;

/** The policies of all databases, to be set aside and in force again. */
final class Policies {

    private final LocalSuite suite;

    Policies(LocalSuite suite) {
        this.suite = suite;
    }

    void disable() throws SQLException {
        each("disable");
    }

    void enable() throws SQLException {
        each("enable");
    }

    private void each(String what) throws SQLException {
        for (var service : Arrays.asList(Service.values())) {
            try (var database = suite.postgres().connect(service.database());
                    var reading = database.createStatement();
                    var altering = database.createStatement();
                    var walled = reading.executeQuery(
                            "select oid::regclass::text from pg_class where relforcerowsecurity")) {
                // One at a time: all at once would wait for a job that waits for one of them.
                while (walled.next()) {
                    altering.execute("alter table " + walled.getString(1) + " " + what + " row level security");
                }
            }
        }
    }
}
