package lv.viis.access.ledger.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** Builds a ledger for tests: accesses that were told of, links, and days that are over. */
public final class LedgerPast {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private LedgerPast() {}

    public static String auditor() {
        return Tokens.of(UUID.randomUUID()).roles("AUDITOR").country().sign();
    }

    /** An access of registration's, as its topic tells of it. */
    public static UUID access(UUID organisation, UUID actor, List<UUID> grants, UUID... subjects) {
        var id = UUID.randomUUID();
        access(id, organisation, actor, grants, subjects);
        return id;
    }

    public static void access(UUID id, UUID organisation, UUID actor, List<UUID> grants, UUID... subjects) {
        Incoming.on("accesses", "PersonalDataAccessed")
                .id(id.toString())
                .key(organisation == null ? "country" : organisation)
                .aggregate(id, 1)
                .send("""
                        {"service":"registration-service","action":"read person","personId":"%s","roles":["IZM_CLERK"],\
                        "scope":"country","grantIds":%s,"organisationId":%s,"subjectIds":%s,"dataKinds":["name"],\
                        "accessedAt":"2026-09-01T08:12:44.031Z"}""".formatted(
                                actor,
                                quoted(grants),
                                organisation == null ? "null" : "\"" + organisation + "\"",
                                quoted(List.of(subjects))));
    }

    /** Waits until all that was told is linked; the service's own job may be at it. */
    public static void link() {
        await().until(() -> {
            Arc.container().instance(LedgerUpkeep.class).get().linkAll(Instant.now());
            return number("""
                    select (select count(*) from ledger_intake) + (select count(*) from event_log l
                     where l.topic like 'viis.access.%' and l.topic <> 'viis.access.ledger'
                       and not exists (select 1 from ledger_entry e where e.event_id = l.id))""") == 0;
        });
    }

    /** Links, and lets the next day be over. @return the number of its root */
    public static long closeDay() {
        link();
        var day = newestDay();
        await().until(() -> {
            Arc.container()
                    .instance(LedgerUpkeep.class)
                    .get()
                    .linkAll(day.plusDays(2).atStartOfDay(RIGA).toInstant());
            return newestDay().isAfter(day);
        });
        return number("select max(number) from ledger_root");
    }

    /** Closes a day and has its root stamped. */
    public static long publishDay() {
        var number = closeDay();
        await().until(() -> {
            Arc.container().instance(LedgerUpkeep.class).get().stampAll(Instant.now());
            return number("select count(*) from ledger_time_stamp where root_number = " + number) == 1;
        });
        return number;
    }

    private static LocalDate newestDay() {
        var days = number("select coalesce(max(day) - date '2000-01-01', -1) from ledger_root");
        return days < 0
                ? LocalDate.now(RIGA).minusDays(1)
                : LocalDate.of(2000, 1, 1).plusDays(days);
    }

    public static String export(String chain) {
        return given().auth()
                .oauth2(auditor())
                .queryParam("reason", "AUDIT")
                .get("/v1/ledger/chains/" + chain)
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
    }

    /** SHA-256 of a root's document, lower-case hex. */
    static String hashOfRoot(long number) throws SQLException {
        try (var database = owner();
                var rows = database.createStatement()
                        .executeQuery("select encode(sha256, 'hex') from ledger_root where number = " + number)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** SHA-256 of the order that named the first officers, lower-case hex. */
    public static String hashOfOrder() {
        try (var database = owner();
                var rows =
                        database.createStatement().executeQuery("select encode(sha256, 'hex') from bootstrap_order")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long number(String query) {
        try (var database = owner();
                var rows = database.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who owns the tables, and may do to them what the service may not. */
    public static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.flyway.username", String.class),
                config.getValue("quarkus.flyway.password", String.class));
    }

    private static String quoted(List<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").toList().toString();
    }
}
