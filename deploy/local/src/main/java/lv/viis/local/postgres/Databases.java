package lv.viis.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.Service;
import org.flywaydb.core.Flyway;

/** A database a service, with its owner, its application and its carrier; the owner runs the migrations. */
public final class Databases {

    private final PostgresPart postgres;
    private final Secrets secrets;
    private final Path repository;

    public Databases(PostgresPart postgres, Secrets secrets, Path repository) {
        this.postgres = postgres;
        this.secrets = secrets;
        this.repository = repository;
    }

    public static String owner(Service service) {
        return service.database() + "_owner";
    }

    public static String application(Service service) {
        return service.database() + "_app";
    }

    public static String carrier(Service service) {
        return service.database() + "_carrier";
    }

    /** Roles and the empty database; what is there already stays. One at a time: a template has one user. */
    public synchronized void create(Service service) throws SQLException {
        try (Connection connection = postgres.connect("postgres");
                Statement statement = connection.createStatement()) {
            role(statement, owner(service), "login");
            role(statement, application(service), "login");
            role(statement, carrier(service), "login replication");
            if (!exists(statement, "select 1 from pg_database where datname = '" + service.database() + "'")) {
                statement.execute(
                        "create database " + service.database() + " owner " + owner(service)
                                + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
                statement.execute("revoke all on database " + service.database() + " from public");
                statement.execute("grant connect on database " + service.database() + " to " + application(service)
                        + ", " + carrier(service));
            }
        }
    }

    private void role(Statement statement, String role, String rights) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " " + rights + " password '" + secrets.password(role) + "'");
        }
    }

    /** The chassis' migrations and the service's own, if it has any yet. */
    public void migrate(Service service) {
        List<String> locations = new ArrayList<>();
        locations.add("filesystem:" + repository.resolve("service-chassis/src/main/resources/db/migration/chassis"));
        if (Files.isDirectory(service.migrations(repository))) {
            locations.add("filesystem:" + service.migrations(repository));
        }
        Flyway.configure()
                .dataSource(postgres.url(service.database()), owner(service), secrets.password(owner(service)))
                .locations(locations.toArray(String[]::new))
                .placeholders(Map.of("application", application(service), "carrier", carrier(service)))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    public boolean hasTable(Service service, String table) {
        try (Connection connection = postgres.connect(service.database());
                Statement statement = connection.createStatement()) {
            return exists(statement, "select 1 where to_regclass('public." + table + "') is not null");
        } catch (SQLException cause) {
            throw new IllegalStateException("Cannot look into database " + service.database(), cause);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
