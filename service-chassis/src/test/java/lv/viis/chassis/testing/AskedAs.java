package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Asks the database as a request of somebody does, past every use case, and undoes what it did. */
public final class AskedAs {

    /** Where the rows are that are there for some questions alone. */
    private static final ThreadLocal<Connection> AMONG = new ThreadLocal<>();

    private final UUID person;
    private final UUID principal;
    private final UUID organisation;
    private final boolean country;
    private final String roles;

    private AskedAs(UUID person, UUID principal, UUID organisation, boolean country, String... roles) {
        this.person = person;
        this.principal = principal;
        this.organisation = organisation;
        this.country = country;
        this.roles = String.join(" ", roles);
    }

    public static AskedAs nobody() {
        return new AskedAs(null, null, null, false);
    }

    public static AskedAs person(UUID person) {
        return new AskedAs(person, person, null, false);
    }

    public static AskedAs inCountry(UUID person, String... roles) {
        return new AskedAs(person, person, null, true, roles);
    }

    public static AskedAs in(UUID organisation, UUID person, String... roles) {
        return new AskedAs(person, person, organisation, false, roles);
    }

    /** The same, in another person's place. */
    public AskedAs inPlaceOf(UUID another) {
        return new AskedAs(person, another, organisation, country, roles);
    }

    /**
     * Asks among rows that are there for these questions alone: nobody else sees them, and afterwards they are gone.
     *
     * @param statements that make the rows, as a job does
     */
    public static void among(List<String> statements, Runnable questions) {
        undone(connection -> {
            for (var statement : statements) {
                connection.createStatement().execute(statement);
            }
            AMONG.set(connection);
            try {
                questions.run();
            } finally {
                AMONG.remove();
            }
            return null;
        });
    }

    /** How many rows a query finds. */
    public long count(String from) {
        return tried(connection -> {
            try (var found = connection.createStatement().executeQuery("select count(*) from " + from)) {
                found.next();
                return found.getLong(1);
            }
        });
    }

    /** How many rows a statement changes. */
    public int changes(String statement) {
        return tried(connection -> connection.createStatement().executeUpdate(statement));
    }

    /** Why the database refuses a statement; null if it does not. */
    public String refusal(String statement) {
        return tried(connection -> {
            try {
                connection.createStatement().execute(statement);
                return null;
            } catch (SQLException e) {
                return e.getMessage();
            }
        });
    }

    /** Requires that a statement changes something. */
    public void may(String statement) {
        assertTrue(changes(statement) > 0, statement);
    }

    /** Requires that a policy of the database refuses a statement. */
    public void mayNot(String statement) {
        var refusal = refusal(statement);
        assertNotNull(refusal, statement);
        assertTrue(refusal.contains("violates row-level security policy"), () -> statement + ": " + refusal);
    }

    private interface Trial<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T tried(Trial<T> trial) {
        var among = AMONG.get();
        if (among == null) {
            return undone(connection -> told(connection, trial));
        }
        try {
            var before = among.setSavepoint();
            try {
                return told(among, trial);
            } finally {
                among.rollback(before);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T told(Connection connection, Trial<T> trial) throws SQLException {
        try (var told = connection.prepareStatement(
                "select tell(cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, 'viis_application')")) {
            told.setString(1, text(person));
            told.setString(2, text(principal));
            told.setString(3, text(organisation));
            told.setBoolean(4, country);
            told.setString(5, roles);
            told.execute();
            return trial.of(connection);
        }
    }

    private static <T> T undone(Trial<T> trial) {
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return trial.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }
}
