package lv.viis.support;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import lv.viis.chassis.testing.DatabaseRules;
import lv.viis.chassis.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database asked past every use case: what it shows and takes is the caller's, whatever the code forgets. */
@QuarkusTest
@Tag("W2")
class WallTest {

    /** Tables that a request reads whole, and why each may be. */
    private static final Map<String, String> OPEN = Map.of(
            "known_organisation", "names of organisations are public",
            "received_event", "no request is given it at all",
            "received_state", "no request is given it at all",
            "parked_record", "no request is given it at all");

    private final UUID requester = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final UUID officer = UUID.randomUUID();
    private UUID ticket;

    @BeforeEach
    void open() {
        ticket = Given.ticket(Tokens.of(requester).sign());
    }

    private static final String NEW_TICKET = """
            insert into ticket (id, version, code, organisation_id, requester_id, topic, example, state, opened_at)
            select uuidv7(), 0, 'WWWWWWWW', id, '%s', 'SIGNATURE', 'x', '%s', now() from known_organisation limit 1""";

    private static final String NEW_MESSAGE = """
            insert into message (id, ticket_id, author_id, side, resolution, text, written_at)
            values (uuidv7(), '%s', '%s', '%s', false, 'x', now())""";

    private static final String NEW_ATTACHMENT = """
            insert into attachment (id, ticket_id, sender_id, file_name, type, size, attached_at)
            values (uuidv7(), '%s', '%s', 'a.png', 'PNG', 1, now())""";

    private static final String NEW_CONTENT = "insert into attachment_content values ('%s', '')";

    @Test
    void every_table_is_behind_the_wall_or_says_why_not() {
        assertEquals(List.of(), DatabaseRules.outsideOfTheWall(OPEN));
    }

    @Test
    void a_ticket_and_all_of_it_is_seen_by_its_requester_and_the_officers() {
        Given.message(Tokens.of(requester).sign(), ticket, "And now?").then().statusCode(201);
        var attachment = attached(requester);
        asOwner(NEW_CONTENT.formatted(attachment));
        for (var rows : List.of(
                "ticket where id = '" + ticket + "'",
                "message where ticket_id = '" + ticket + "'",
                "attachment where ticket_id = '" + ticket + "'",
                "attachment_content where attachment_id = '" + attachment + "'")) {
            assertEquals(1, AskedAs.person(requester).count(rows), rows);
            assertEquals(1, AskedAs.inCountry(officer, "IZM_SUPPORT").count(rows), rows);
            assertEquals(1, AskedAs.inCountry(officer, "IZM_ACCESS_OFFICER").count(rows), rows);
            assertEquals(0, AskedAs.person(stranger).count(rows), rows);
            assertEquals(0, AskedAs.nobody().count(rows), rows);
            assertEquals(0, AskedAs.inCountry(officer, "AUDITOR").count(rows), rows);
            assertEquals(
                    0, AskedAs.in(UUID.randomUUID(), officer, "IZM_SUPPORT").count(rows), rows);
        }
    }

    @Test
    void nobody_writes_in_anothers_name_or_ticket() {
        AskedAs.person(stranger).mayNot(NEW_TICKET.formatted(requester, "NEW"));
        AskedAs.person(requester).mayNot(NEW_TICKET.formatted(requester, "RESOLVED"));
        AskedAs.nobody().mayNot(NEW_TICKET.formatted(stranger, "NEW"));
        AskedAs.person(stranger).mayNot(NEW_MESSAGE.formatted(ticket, stranger, "REQUESTER"));
        AskedAs.person(requester).mayNot(NEW_MESSAGE.formatted(ticket, stranger, "REQUESTER"));
        AskedAs.person(requester).mayNot(NEW_MESSAGE.formatted(ticket, requester, "SUPPORT"));
        AskedAs.inCountry(requester, "IZM_SUPPORT").mayNot(NEW_MESSAGE.formatted(ticket, requester, "SUPPORT"));
        AskedAs.person(requester)
                .mayNot(NEW_MESSAGE.formatted(ticket, requester, "REQUESTER").replace("false", "true"));
        AskedAs.inCountry(officer, "IZM_ACCESS_OFFICER").mayNot(NEW_MESSAGE.formatted(ticket, officer, "SUPPORT"));
        AskedAs.inCountry(officer, "IZM_SUPPORT").mayNot(NEW_MESSAGE.formatted(ticket, officer, "REQUESTER"));
        AskedAs.person(stranger).mayNot(NEW_ATTACHMENT.formatted(ticket, stranger));
        AskedAs.inCountry(officer, "IZM_ACCESS_OFFICER").mayNot(NEW_ATTACHMENT.formatted(ticket, officer));
        AskedAs.person(requester).may(NEW_MESSAGE.formatted(ticket, requester, "REQUESTER"));
        AskedAs.inCountry(officer, "IZM_SUPPORT").may(NEW_MESSAGE.formatted(ticket, officer, "SUPPORT"));
        AskedAs.person(requester).may(NEW_ATTACHMENT.formatted(ticket, requester));
    }

    @Test
    void whoever_takes_part_attaches_in_the_own_name_and_only_what_they_sent() {
        Given.ticket(Tokens.of(stranger).sign());
        AskedAs.person(stranger).mayNot(NEW_ATTACHMENT.formatted(ticket, stranger));
        AskedAs.person(requester).mayNot(NEW_ATTACHMENT.formatted(ticket, officer));
        AskedAs.inCountry(officer, "IZM_SUPPORT").may(NEW_ATTACHMENT.formatted(ticket, officer));
        var of = attached(requester);
        var ofTheOther = attached(officer);
        AskedAs.person(requester).may(NEW_CONTENT.formatted(of));
        AskedAs.person(requester).mayNot(NEW_CONTENT.formatted(ofTheOther));
        AskedAs.inCountry(stranger, "IZM_SUPPORT").mayNot(NEW_CONTENT.formatted(of));
    }

    private UUID attached(UUID sender) {
        var id = UUID.randomUUID();
        asOwner(NEW_ATTACHMENT.formatted(ticket, sender).replace("uuidv7()", "'" + id + "'"));
        return id;
    }

    @Test
    void the_carrier_reads_all_that_was_told() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        var told = "select count(*) from event_log where aggregate_id = '" + ticket + "'";
        try (var carrier = DriverManager.getConnection(url, "viis_carrier", "carrier");
                var found = carrier.createStatement().executeQuery(told)) {
            found.next();
            assertEquals(1, found.getLong(1));
        }
    }

    @Test
    void nobody_changes_what_is_anothers() {
        var step = "update ticket set version = version + 1 where id = '" + ticket + "'";
        assertEquals(0, AskedAs.person(stranger).changes(step));
        assertEquals(0, AskedAs.nobody().changes(step));
        // Who names no column is not held by what may be seen.
        assertEquals(0, AskedAs.person(stranger).changes("update ticket set version = 7"));
        AskedAs.inCountry(officer, "IZM_ACCESS_OFFICER").mayNot(step);
        assertEquals(1, AskedAs.person(requester).changes(step));
        assertEquals(1, AskedAs.inCountry(officer, "IZM_SUPPORT").changes(step));
        AskedAs.person(requester)
                .mayNot("update ticket set requester_id = '" + stranger + "' where id = '" + ticket + "'");
    }

    @Test
    void nobody_tells_of_anything_without_having_logged_in() {
        var told = """
                insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('viis.audit.access', 'country', 'PersonalDataAccessed', uuidv7(), 1, '/', '{}')""";
        AskedAs.nobody().mayNot(told);
        AskedAs.person(stranger).may(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from ticket",
                "update message set text = 'y'",
                "delete from message",
                "delete from attachment",
                "delete from attachment_content",
                "insert into known_alias values (uuidv7(), uuidv7())",
                "update known_organisation set name = 'y'",
                "select from event_log",
                "update event_log set key = 'y'",
                "delete from event_log",
                "select event_log_drop_partitions(1)",
                "select from parked_record",
                "select from received_state",
                "select from received_event"
            })
    void what_no_request_needs_no_request_may(String statement) {
        assertThat(AskedAs.inCountry(officer, "IZM_SUPPORT").refusal(statement), containsString("permission denied"));
    }

    @Test
    void kept_answers_and_other_ids_are_ones_own() {
        var kept = "idempotency_key where caller = '" + requester + "'";
        assertThat(AskedAs.person(requester).count(kept), greaterThan(0L));
        assertEquals(0, AskedAs.inCountry(officer, "IZM_SUPPORT").count(kept));
        AskedAs.person(requester)
                .mayNot(
                        "insert into idempotency_key (caller, path, key, body_hash) values (uuidv7(), 'POST /', uuidv7(), '')");
        var former = UUID.randomUUID();
        asOwner("insert into known_alias values ('" + former + "', '" + requester + "')");
        assertEquals(1, AskedAs.person(requester).count("known_alias"));
        assertEquals(1, AskedAs.person(former).count("known_alias"));
        assertEquals(0, AskedAs.inCountry(officer, "IZM_SUPPORT").count("known_alias"));
    }

    private static void asOwner(String sql) {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var owner = DriverManager.getConnection(url, "viis_owner", "owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
