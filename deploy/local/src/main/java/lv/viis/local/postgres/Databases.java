package lv.viis.local.postgres;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.viis.local.part.Secrets;
import lv.viis.local.part.Service;
import org.flywaydb.core.Flyway;

/**
 * A database a service, with its owner, who runs the migrations, its login, its carrier, and the roles that the login takes if
 * the service is behind the wall.
 */
public final class Databases {

    private static final List<String> WORKERS = List.of("_application", "_listener", "_job");
    private static final String READER = "_reader";

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

    /** As which the service connects; it has no right of its own. */
    public static String login(Service service) {
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
            role(statement, login(service), "login noinherit");
            role(statement, carrier(service), "login replication");
            for (String worker : WORKERS) {
                // Whatever the login was made as: it has what a role may only while it is that role.
                taken(statement, service.database() + worker, login(service) + " with inherit false");
            }
            taken(statement, service.database() + READER, owner(service));
            if (!exists(statement, "select 1 from pg_database where datname = '" + service.database() + "'")) {
                statement.execute(
                        "create database " + service.database() + " owner " + owner(service)
                                + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C'");
                statement.execute("revoke all on database " + service.database() + " from public");
                statement.execute("grant connect on database " + service.database() + " to " + login(service) + ", "
                        + carrier(service));
            }
        }
    }

    /** A role that nobody logs in as. */
    private static void taken(Statement statement, String role, String by) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role);
        }
        statement.execute("grant " + role + " to " + by);
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
        locations.add("filesystem:" + repository.resolve("service-chassis/src/main/resources/db/migration/asker"));
        if (service.isToldOfAliases()) {
            locations.add("filesystem:" + repository.resolve("service-chassis/src/main/resources/db/migration/alias"));
        }
        if (Files.isDirectory(service.migrations(repository))) {
            locations.add("filesystem:" + service.migrations(repository));
        }
        Flyway.configure()
                .dataSource(postgres.url(service.database()), owner(service), secrets.password(owner(service)))
                .locations(locations.toArray(String[]::new))
                .placeholders(placeholders(service))
                .outOfOrder(true)
                .load()
                .migrate();
    }

    private static Map<String, String> placeholders(Service service) {
        Map<String, String> names = new HashMap<>();
        names.put("carrier", carrier(service));
        names.put("login", login(service));
        Stream.concat(WORKERS.stream(), Stream.of(READER))
                .forEach(role -> names.put(role.substring(1), service.database() + role));
        names.put(
                "workers",
                WORKERS.stream().map(role -> service.database() + role).collect(joining(",")));
        return names;
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
