package lv.viis.chassis.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Gives a service's tests a real PostgreSQL with the service's three roles, an issuer of tokens, test keys, and its
 * incoming channels in memory, all read off its {@code application.properties}.
 */
public class TestEnvironment implements QuarkusTestResourceLifecycleManager {

    /** A key that seals no more, but opens. */
    public static final String RETIRED_KEY = "cmV0aXJlZCByZXRpcmVkIHJldGlyZWQgcmV0aXJlZCE=";

    private static final String PORT = "viis.test.postgres.port";

    @Override
    public Map<String, String> start() {
        // As in ServiceMain, which tests do not go through.
        System.setProperty("vertx.disableURIValidation", "true");
        var database = createDatabase();
        var settings = new HashMap<String, String>();
        settings.put("quarkus.datasource.jdbc.url", url(database));
        settings.put("quarkus.datasource.username", "viis_app");
        settings.put("quarkus.datasource.password", "app");
        if (serviceProperties().containsKey("viis.database.roles")) {
            settings.put("viis.database.roles", "viis");
            // Tests look into tables and call what works by itself without saying as what.
            settings.put("quarkus.datasource.jdbc.new-connection-sql", "set role viis_job");
        }
        settings.put("quarkus.flyway.migrate-at-start", "true");
        settings.put("quarkus.flyway.username", "viis_owner");
        settings.put("quarkus.flyway.password", "owner");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.management.test-port", "0");
        settings.put("viis.service.listen", "false");
        settings.put("viis.limit.factor", Integer.toString(UsedUp.FACTOR));
        settings.put("viis.identity.person-key", "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXk=");
        settings.put("viis.crypto.key", "dGVzdCBrZXkgdGVzdCBrZXkgdGVzdCBrZXkgMzIgYnk=");
        settings.put("viis.crypto.retired-keys", RETIRED_KEY);
        settings.put("mp.jwt.verify.publickey.location", Tokens.publicKeyLocation());
        settings.put("mp.jwt.verify.issuer", Tokens.ISSUER);
        serviceProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(".topic"))
                .map(name -> name.split("\\.")[3])
                .forEach(channel -> settings.putAll(InMemoryConnector.switchIncomingChannelsToInMemory(channel)));
        return settings;
    }

    @Override
    public void stop() {
        InMemoryConnector.clear();
    }

    /** One server for all tests of a JVM, a new database for each start of the application. */
    private static String createDatabase() {
        var name = "test_" + Long.toString(System.nanoTime(), 36);
        var port = System.getProperty(PORT);
        try {
            if (port == null) {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("wal_level", "logical")
                        .setServerConfig("max_connections", "200")
                        .start();
                // Statics do not survive a test profile, which has a class loader of its own; properties do.
                System.setProperty(PORT, Integer.toString(server.getPort()));
                execute(
                        server.getPort(),
                        "postgres",
                        "create role viis_owner login password 'owner'",
                        "create role viis_app login noinherit password 'app'",
                        "create role viis_application",
                        "create role viis_listener",
                        "create role viis_job",
                        "create role viis_reader",
                        "grant viis_application, viis_listener, viis_job to viis_app with inherit false",
                        "grant viis_reader to viis_owner",
                        "create role viis_carrier login replication password 'carrier'");
            }
            execute(Integer.getInteger(PORT), "postgres", "create database " + name + " owner viis_owner");
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + System.getProperty(PORT) + "/" + database;
    }

    private static void execute(int port, String database, String... statements) {
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres");
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of the service; the chassis has none, but for its own tests. */
    private static Properties serviceProperties() {
        var properties = new Properties();
        for (var directory : List.of("src/test/resources", "src/main/resources")) {
            var file = Path.of(directory, "application.properties");
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return properties;
    }
}
