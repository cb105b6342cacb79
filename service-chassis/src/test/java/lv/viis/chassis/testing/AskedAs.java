package lv.viis.chassis.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Asks the database as a request of somebody does, past every use case, and undoes what it did. */
public final class AskedAs {

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

    private interface Trial<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T tried(Trial<T> trial) {
        var dataSource = Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (var told = connection.prepareStatement(
                    "select tell(cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, 'viis_application')")) {
                told.setString(1, text(person));
                told.setString(2, text(principal));
                told.setString(3, text(organisation));
                told.setBoolean(4, country);
                told.setString(5, roles);
                told.execute();
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
