package lv.viis.access.ledger.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import lv.viis.access.Given;
import lv.viis.chassis.job.TryItems;
import lv.viis.chassis.testing.Incoming;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LinkEntriesTest {

    @Inject
    AgroalDataSource application;

    @Inject
    LedgerUpkeep upkeep;

    @Inject
    TryItems tries;

    @Test
    @Tag("A20")
    void a_decision_its_grant_and_accesses_stand_in_the_chain_of_the_organisation() {
        var asked = Given.application().submitted();
        var grant = asked.grantId();
        LedgerPast.access(asked.employer, UUID.randomUUID(), List.of(UUID.fromString(grant)), asked.person);
        LedgerPast.link();

        var export = LedgerPast.export(asked.employer.toString());
        var checked = CheckExport.check(new ExportLines(new java.io.ByteArrayInputStream(export.getBytes())));
        assertEquals(asked.employer.toString(), checked.chain);
        for (var told : new String[] {"AccessApplicationDecided", "GrantScheduled", "PersonalDataAccessed"}) {
            assertTrue(export.contains("\"type\":\"" + told + "\""), told);
        }
        assertTrue(export.contains("decisionSha256"), export);
        assertEquals(export.lines().count() - 2, checked.entries());
    }

    @Test
    void an_access_heard_of_twice_or_again_after_it_was_linked_stands_once() {
        var school = UUID.randomUUID();
        var access = UUID.randomUUID();
        LedgerPast.access(access, school, UUID.randomUUID(), List.of(), UUID.randomUUID());
        LedgerPast.access(access, school, UUID.randomUUID(), List.of(), UUID.randomUUID());
        LedgerPast.link();
        LedgerPast.number("with gone as (delete from received_event where event_id = '" + access
                + "' returning 1) select count(*) from gone");
        LedgerPast.access(access, school, UUID.randomUUID(), List.of(), UUID.randomUUID());
        LedgerPast.link();
        assertEquals(1, LedgerPast.number("select count(*) from ledger_entry where chain = '" + school + "'"));
    }

    @Test
    void a_record_that_is_no_access_is_parked_and_stops_nothing() {
        var school = UUID.randomUUID();
        Incoming.on("accesses", "PersonalDataAccessed")
                .key("no-organisation")
                .aggregate(school, 1)
                .send("""
                {"service":"s","action":"a","personId":"%s","subjectIds":[],"accessedAt":"2026-09-01T08:00:00Z"}""".formatted(school));
        Incoming.on("accesses", "PersonalDataAccessed")
                .key(school)
                .aggregate(school, 1)
                .send("{\"service\":\"s\"}");
        var other = UUID.randomUUID();
        LedgerPast.access(other, UUID.randomUUID(), List.of(), UUID.randomUUID());
        LedgerPast.link();
        assertEquals(0, LedgerPast.number("select count(*) from ledger_entry where chain = '" + school + "'"));
        assertEquals(1, LedgerPast.number("select count(*) from ledger_entry where chain = '" + other + "'"));
    }

    @Test
    @Tag("A22")
    void an_event_with_an_id_that_is_none_is_linked_to_the_country_and_stops_nothing() throws Exception {
        var event = UUID.randomUUID();
        try (var database = LedgerPast.owner();
                var insert = database.createStatement()) {
            insert.execute("""
                    insert into event_log (id, topic, key, type, aggregate_id, aggregate_version, source, data)
                    values ('%s', 'viis.access.grant', 'k', 'Odd', '%s', 1, '/test',
                            '{"employerId":"x","applicationId":"1","grantId":"","decisionId":"?"}')""".formatted(event, event));
        }
        LedgerPast.link();
        assertEquals(
                1,
                LedgerPast.number(
                        "select count(*) from ledger_entry where chain = 'country' and event_id = '" + event + "'"));
    }

    @Test
    @Tag("F3")
    void an_entry_that_cannot_be_linked_holds_its_chain_and_no_other() throws Exception {
        var chain = UUID.randomUUID();
        var other = UUID.randomUUID();
        var poisonous = UUID.randomUUID();
        owner("alter table ledger_entry add constraint poison check (event_id <> '" + poisonous + "') not valid");
        try {
            told(UUID.randomUUID(), chain);
            told(poisonous, chain);
            told(UUID.randomUUID(), chain);
            told(UUID.randomUUID(), other);
            LedgerPast.access(UUID.randomUUID(), other, UUID.randomUUID(), List.of(), UUID.randomUUID());
            await().until(() -> linked(other) == 2);
            assertEquals(1, linked(chain));
            told(UUID.randomUUID(), chain);
            told(UUID.randomUUID(), other);
            await().until(() -> linked(other) == 3);
            assertEquals(1, linked(chain));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> tries.rests("ledger-chain", chain.toString(), Instant.now()));
            told(UUID.randomUUID(), other);
            await().until(() -> linked(other) == 4);
            assertEquals(1, linked(chain));
        } finally {
            owner("alter table ledger_entry drop constraint poison");
        }
        upkeep.linkAll(Instant.now().plus(Duration.ofMinutes(5)));
        await().until(() -> linked(chain) == 4);
        LedgerPast.link();
        var checked = CheckExport.check(new ExportLines(new java.io.ByteArrayInputStream(
                LedgerPast.export(chain.toString()).getBytes())));
        assertEquals(4, checked.entries());
    }

    private long linked(UUID chain) {
        upkeep.linkAll(Instant.now());
        return LedgerPast.number("select count(*) from ledger_entry where chain = '" + chain + "'");
    }

    private static void told(UUID event, UUID employer) throws SQLException {
        owner("""
                insert into event_log (id, topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('%s', 'viis.access.grant', 'k', 'Odd', '%s', 1, '/test', '{"employerId":"%s"}')""".formatted(event, event, employer));
    }

    private static void owner(String statement) throws SQLException {
        try (var database = LedgerPast.owner();
                var sql = database.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void many_replicas_that_link_at_once_leave_one_chain_without_a_gap() throws Exception {
        var school = UUID.randomUUID();
        var threads = Executors.newFixedThreadPool(8);
        Callable<Void> work = () -> {
            for (var i = 0; i < 25; i++) {
                LedgerPast.access(school, UUID.randomUUID(), List.of(), UUID.randomUUID());
                upkeep.linkAll(java.time.Instant.now());
            }
            return null;
        };
        try {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(8, work))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        LedgerPast.link();
        var export = LedgerPast.export(school.toString());
        var checked = CheckExport.check(new ExportLines(new java.io.ByteArrayInputStream(export.getBytes())));
        assertEquals(200, checked.entries());
    }

    @Test
    @Tag("A19")
    void the_application_can_neither_change_nor_delete_what_is_in_the_ledger() throws Exception {
        LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        LedgerPast.closeDay();
        for (var table : List.of(
                "ledger_entry", "ledger_chain", "ledger_root", "ledger_head", "ledger_time_stamp", "decision")) {
            for (var statement : List.of("delete from " + table, "truncate " + table + " cascade")) {
                assertRefused(statement);
            }
        }
        assertRefused("update ledger_entry set content = ''");
        assertRefused("update ledger_root set document = ''");
        assertRefused("update ledger_head set last_sequence = 0");
        assertRefused("update ledger_time_stamp set token = ''");
        assertRefused("update ledger_intake set content = ''");
    }

    @Test
    @Tag("S29")
    void what_waits_for_the_ledger_leaves_only_when_it_is_linked() throws Exception {
        assertRefused("delete from ledger_intake");
        assertRefused("truncate ledger_intake");
        assertRefused("update ledger_cursor set tx = '9999999999'");
        var access = LedgerPast.access(UUID.randomUUID(), UUID.randomUUID(), List.of(), UUID.randomUUID());
        run("select ledger_intake_settle()");
        LedgerPast.link();
        assertEquals(1, LedgerPast.number("select count(*) from ledger_entry where event_id = '" + access + "'"));
        assertEquals(0, LedgerPast.number("select count(*) from ledger_intake where event_id = '" + access + "'"));
    }

    @Test
    @Tag("S29")
    void the_own_log_is_not_passed_by_unlinked() throws Exception {
        var event = UUID.randomUUID();
        try (var database = LedgerPast.owner();
                var hold = database.createStatement()) {
            database.setAutoCommit(false);
            // Nobody links meanwhile.
            hold.execute("select pg_advisory_xact_lock(hashtext('ledger'))");
            try (var other = application.getConnection();
                    var insert = other.createStatement()) {
                insert.execute("""
                        insert into event_log (id, topic, key, type, aggregate_id, aggregate_version, source, data)
                        values ('%s', 'viis.access.grant', 'k', 'Odd', '%s', 1, '/test', '{}')""".formatted(event, event));
            }
            var position = "(select tx from event_log where id = '" + event + "'), '" + event + "'";
            var refused = assertThrows(SQLException.class, () -> run("select ledger_cursor_move(" + position + ")"));
            assertEquals("23000", refused.getSQLState());
            refused = assertThrows(
                    SQLException.class, () -> run("select ledger_cursor_move('9999999999', '" + event + "')"));
            assertEquals("23000", refused.getSQLState());
            database.rollback();
        }
        LedgerPast.link();
        assertEquals(1, LedgerPast.number("select count(*) from ledger_entry where event_id = '" + event + "'"));
    }

    private void run(String statement) throws SQLException {
        try (var database = application.getConnection();
                var run = database.createStatement()) {
            run.execute(statement);
        }
    }

    private void assertRefused(String statement) throws SQLException {
        try (var database = application.getConnection();
                var run = database.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> run.execute(statement), statement);
            assertEquals("42501", refused.getSQLState(), statement);
        }
    }

    @Test
    @Tag("D21")
    void a_chain_is_exported_by_auditors_only_for_a_reason_and_that_is_recorded() {
        var school = UUID.randomUUID();
        var child = UUID.randomUUID();
        LedgerPast.access(school, UUID.randomUUID(), List.of(), child);
        LedgerPast.link();
        var path = "/v1/ledger/chains/" + school;
        given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().auth()
                .oauth2(Given.officer())
                .queryParam("reason", "AUDIT")
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        var outside = Tokens.of(UUID.randomUUID())
                .roles("AUDITOR")
                .organisation(school)
                .sign();
        given().auth()
                .oauth2(outside)
                .queryParam("reason", "AUDIT")
                .get(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("outside-scope"));
        var auditor = LedgerPast.auditor();
        given().auth().oauth2(auditor).get(path).then().statusCode(400).body("code", equalTo("invalid-input"));
        given().auth()
                .oauth2(auditor)
                .queryParam("reason", "CURIOSITY")
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        given().auth()
                .oauth2(auditor)
                .queryParam("reason", "AUDIT")
                .get("/v1/ledger/chains/no-chain")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-input"));
        given().auth()
                .oauth2(auditor)
                .queryParam("reason", "AUDIT")
                .get("/v1/ledger/chains/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(auditor)
                .queryParam("reason", "INCIDENT")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString(school.toString()));
        var recorded = lv.viis.chassis.testing.EventRows.last("PersonalDataAccessed", school);
        assertEquals("export ledger chain", recorded.data().path("action").asText());
        assertEquals("INCIDENT", recorded.data().path("reason").asText());
        assertEquals(
                child.toString(), recorded.data().path("subjectIds").path(0).asText());
    }

    @Test
    void roots_are_open_to_all_and_paged() {
        LedgerPast.closeDay();
        LedgerPast.closeDay();
        String next = given().queryParam("limit", 1)
                .get("/v1/ledger/roots")
                .then()
                .statusCode(200)
                .body("items[0].number", equalTo(1))
                .extract()
                .path("next");
        given().queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/ledger/roots")
                .then()
                .statusCode(200)
                .body("items[0].number", equalTo(2));
        given().get("/v1/ledger/roots/999999999").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
