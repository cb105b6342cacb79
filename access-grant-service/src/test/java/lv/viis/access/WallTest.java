package lv.viis.access;

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
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database asked past every use case: what it shows and takes is the caller's, whatever the code forgets. */
@QuarkusTest
@Tag("W2")
class WallTest {

    private static final String NOT_GIVEN = "no request is given it at all";

    /** Tables that a request reads whole, and why each may be. */
    private static final Map<String, String> OPEN = Map.ofEntries(
            Map.entry("reason_code", "the catalogue is public"),
            Map.entry("bootstrap_order", "number, day and hash of the one order, which each public root names"),
            Map.entry("person_epoch", "a number for an id, which each of its tokens tells; whoever ends one raises it"),
            Map.entry("spent_token", "digests of what counts once; spent before it is known who asks"),
            Map.entry("ledger_chain", "which organisations have one is public"),
            Map.entry("ledger_root", "the roots are public"),
            Map.entry("ledger_head", "hashes of chains, which the public roots are made of"),
            Map.entry("ledger_time_stamp", "the roots' time stamps are public"),
            Map.entry("employment_fact", NOT_GIVEN),
            Map.entry("webhook_position", NOT_GIVEN),
            Map.entry("webhook_told", NOT_GIVEN),
            Map.entry("webhook_state", NOT_GIVEN),
            Map.entry("webhook_application", NOT_GIVEN),
            Map.entry("received_event", NOT_GIVEN),
            Map.entry("received_state", "which versions of others' facts were heard: numbers, which decisions keep"),
            Map.entry("parked_record", NOT_GIVEN));

    private final UUID person = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private final UUID school = UUID.randomUUID();
    private final AskedAs officer = AskedAs.inCountry(UUID.randomUUID(), "IZM_ACCESS_OFFICER");
    private final AskedAs auditor = AskedAs.inCountry(UUID.randomUUID(), "AUDITOR");
    private final AskedAs admin = AskedAs.inCountry(UUID.randomUUID(), "IZM_ADMIN");
    private final AskedAs head = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_HEAD");
    private final AskedAs nextDoor = AskedAs.in(UUID.randomUUID(), UUID.randomUUID(), "INSTITUTION_HEAD");
    private final AskedAs officerOfASchool = AskedAs.in(school, UUID.randomUUID(), "IZM_ACCESS_OFFICER", "AUDITOR");

    @Test
    void every_table_is_behind_the_wall_or_says_why_not() {
        assertEquals(List.of(), DatabaseRules.outsideOfTheWall(OPEN));
    }

    @Test
    void an_application_and_its_decision_are_seen_by_who_has_a_part_and_who_oversees() {
        var asked = Given.application().submitted();
        var item = asked.item();
        asked.decide(asked.granted()).statusCode(201);
        var decision = "(select id from decision where decision_item_id = '" + item + "')";
        for (var rows : List.of(
                "decision_item where id = '" + item + "'",
                "decision where decision_item_id = '" + item + "'",
                "decision_line where decision_id in " + decision)) {
            for (var reader :
                    List.of(officer, auditor, AskedAs.person(asked.person), AskedAs.person(asked.applicant))) {
                assertEquals(1, reader.count(rows), rows);
            }
            for (var other : List.of(AskedAs.person(stranger), AskedAs.nobody(), nextDoor, admin, officerOfASchool)) {
                assertEquals(0, other.count(rows), rows);
            }
        }
    }

    @Test
    void only_an_officer_decides_and_in_the_own_name() {
        var mine = UUID.randomUUID();
        var made = """
                insert into decision (id, kind, decided_by, decided_at, facts)
                values (uuidv7(), '%s', '%s', now(), '{}')""";
        AskedAs.person(mine).mayNot(made.formatted("CLIENT", mine));
        AskedAs.inCountry(mine, "AUDITOR", "IZM_ADMIN").mayNot(made.formatted("CLIENT", mine));
        AskedAs.in(school, mine, "IZM_ACCESS_OFFICER").mayNot(made.formatted("CLIENT", mine));
        AskedAs.inCountry(mine, "IZM_ACCESS_OFFICER").mayNot(made.formatted("CLIENT", stranger));
        AskedAs.inCountry(mine, "IZM_ACCESS_OFFICER").mayNot(made.formatted("BOOTSTRAP", mine));
        AskedAs.inCountry(mine, "IZM_ACCESS_OFFICER").may(made.formatted("CLIENT", mine));
        var item = Given.application().submitted().item();
        var claimed = "update decision_item set version = version + 1 where id = '" + item + "'";
        assertEquals(0, auditor.changes(claimed));
        assertEquals(0, AskedAs.person(stranger).changes(claimed));
        assertEquals(0, officerOfASchool.changes(claimed));
        assertEquals(1, officer.changes(claimed));
    }

    @Test
    void a_login_is_seen_and_ended_by_whose_it_is_and_by_who_ends_logins() throws SQLException {
        var login = UUID.randomUUID();
        asOwner("""
                insert into refresh_family (id, person_id, client_id, acr, services, scope, ends_at)
                values ('%s', '%s', 'c', 'high', '{}', '', now() + interval '1 hour')""".formatted(login, person));
        asOwner("insert into refresh_token values (sha256('%1$s'), '%1$s', now() + interval '1 hour')"
                .formatted(login));
        var rows = "refresh_family where id = '" + login + "'";
        var tokens = "refresh_token where family_id = '" + login + "'";
        var ended = "update refresh_family set ended_at = now(), end_reason = 'PERSON' where id = '" + login + "'";
        assertEquals(1, AskedAs.person(person).count(rows));
        assertEquals(1, AskedAs.person(person).count(tokens));
        assertEquals(1, AskedAs.person(person).changes(ended));
        assertEquals(1, officer.changes(ended));
        assertEquals(1, admin.changes(ended));
        assertEquals(0, officer.count(tokens));
        for (var other : List.of(AskedAs.person(stranger), AskedAs.nobody(), auditor, head, officerOfASchool)) {
            assertEquals(0, other.count(rows));
            assertEquals(0, other.count(tokens));
            assertEquals(0, other.changes(ended));
        }
        AskedAs.person(person).mayNot("update refresh_family set scope = 'country' where id = '" + login + "'");
        var noted = """
                insert into login_end (person_id, kind, ended_by, ended_at, logins)
                values ('%s', 'PERSON', '%s', now(), 1)""";
        AskedAs.person(person).may(noted.formatted(person, person));
        AskedAs.person(stranger).mayNot(noted.formatted(person, stranger));
        AskedAs.person(stranger).mayNot(noted.formatted(stranger, person));
    }

    @Test
    void who_saw_whose_data_is_for_auditors_and_officers() throws SQLException {
        asOwner("insert into ledger_chain values ('%s', now())".formatted(school));
        asOwner("""
                insert into ledger_entry (chain, sequence, previous, hash, event_id, type, linked_at, content, aggregate_id,
                                          subject_ids)
                values ('%1$s', 1, sha256('a'), sha256('b'), uuidv7(), 'PersonalDataAccessed', now(), '{}', '%2$s',
                        array['%2$s'::uuid])""".formatted(school, person));
        var rows = "ledger_entry where chain = '" + school + "'";
        var found = "ledger_accesses_to(array['" + person + "'::uuid])";
        for (var reader : List.of(officer, auditor)) {
            assertEquals(1, reader.count(rows));
            assertEquals(1, reader.count(found));
        }
        for (var other : List.of(AskedAs.person(person), AskedAs.nobody(), head, admin, officerOfASchool)) {
            assertEquals(0, other.count(rows));
            assertEquals(0, other.count(found));
        }
        asOwner("insert into personal_data_report values (uuidv7(), '%1$s', 'BREACH_INCIDENT', '1', '%1$s', now())"
                .formatted(person));
        assertThat(auditor.count("personal_data_report"), greaterThan(0L));
        for (var other : List.of(AskedAs.person(person), AskedAs.nobody(), head, admin, officer, officerOfASchool)) {
            assertEquals(0, other.count("personal_data_report"));
        }
    }

    @Test
    void what_was_recorded_of_a_right_is_seen_by_whose_it_is() throws SQLException {
        var asked = Given.application().submitted();
        var grant = asked.grantId();
        asOwner("insert into ledger_chain values ('%s', now())".formatted(school));
        asOwner("""
                insert into ledger_entry (chain, sequence, previous, hash, event_id, type, linked_at, content, aggregate_id)
                values ('%s', 1, sha256('a'), sha256('b'), uuidv7(), 'GrantScheduled', now(), '{}', '%s')""".formatted(school, grant));
        var rows = "ledger_entry where chain = '" + school + "'";
        assertEquals(1, AskedAs.person(asked.person).count(rows));
        assertEquals(0, AskedAs.person(stranger).count(rows));
        assertEquals(1, AskedAs.person(stranger).count("ledger_segment('" + school + "', 1, 1)"));
    }

    @Test
    void what_is_an_organisations_is_seen_and_changed_by_its_head_and_who_oversees() throws SQLException {
        asOwner("""
                insert into head_review (id, organisation_id, head_id, head_from, due_on, state, opened_at, version)
                values (uuidv7(), '%s', uuidv7(), current_date, current_date, 'OPEN', now(), 0)""".formatted(school));
        asOwner("""
                with night as (
                    insert into employment_check (id, as_of, asked_at, asked, missing, cap_percent, version)
                    values (uuidv7(), current_date - cast(random() * 1000000 as integer), now(), 1, 1, 5, 0) returning id)
                insert into employment_question (check_id, person_id, organisation_id, state, opened_at)
                select id, uuidv7(), '%s', 'WAITING', now() from night""".formatted(school));
        asOwner("""
                insert into system_client (id, employer_id, object_id, role, from_day, last_day, document_number,
                                           document_date, jwks, applied_by, applied_at, version)
                values (uuidv7(), '%1$s', '%1$s', 'INSTITUTION_READER', current_date, current_date, '1', current_date, '{}',
                        uuidv7(), now(), 0)""".formatted(school));
        for (var rows : List.of(
                "head_review where organisation_id = '%s'",
                "employment_question where organisation_id = '%s'", "system_client where employer_id = '%s'")) {
            var own = rows.formatted(school);
            var step = "update " + own.replace(" where", " set version = version + 1 where");
            assertEquals(1, head.count(own), own);
            assertEquals(1, head.changes(step), own);
            assertEquals(1, officer.count(own), own);
            assertEquals(1, officer.changes(step), own);
            assertEquals(1, auditor.count(own), own);
            assertEquals(0, auditor.changes(step), own);
            for (var other : List.of(AskedAs.person(stranger), AskedAs.nobody(), nextDoor)) {
                assertEquals(0, other.count(own), own);
                assertEquals(0, other.changes(step), own);
            }
        }
        assertEquals(0, officerOfASchool.changes("update head_review set version = 1"));
    }

    @Test
    void who_heads_what_is_seen_by_the_heads_and_who_oversees() throws SQLException {
        var employer = Given.institution();
        var headed = Given.headOf(employer);
        Given.heads(employer, 1, headed);
        var headOf = AskedAs.in(employer, UUID.randomUUID(), "INSTITUTION_HEAD");
        var rows = "known_headship where organisation_id = '" + employer + "'";
        for (var reader : List.of(officer, auditor, headOf, AskedAs.person(headed))) {
            assertEquals(1, reader.count(rows));
        }
        for (var other : List.of(AskedAs.person(stranger), AskedAs.nobody(), nextDoor, admin, officerOfASchool)) {
            assertEquals(0, other.count(rows));
        }
        var told = "headships_told where organisation_id = '" + employer + "'";
        for (var reader : List.of(officer, auditor)) {
            assertEquals(1, reader.count(told));
        }
        for (var other : List.of(AskedAs.person(headed), AskedAs.nobody(), headOf, admin, officerOfASchool)) {
            assertEquals(0, other.count(told));
        }
        // An administrator who pauses the organisation's receiver has the heads told.
        asOwner("""
                insert into webhook_receiver (id, organisation_id, slot, address, sealed_secret, registered_by, registered_at,
                                              responsible_id, version)
                values (uuidv7(), '%s', 1, 'https://x', '', uuidv7(), now(), uuidv7(), 0)""".formatted(employer));
        assertEquals(1, admin.count(rows));
        assertEquals(0, AskedAs.person(stranger).count(rows));
    }

    @Test
    void a_receiver_is_its_organisations_and_administrators() throws SQLException {
        var receiver = """
                insert into webhook_receiver (id, organisation_id, slot, address, sealed_secret, registered_by, registered_at,
                                              responsible_id, version)
                values (uuidv7(), '%s', 1, 'https://x', '', '%2$s', now(), '%2$s', 0)""";
        AskedAs.in(UUID.randomUUID(), person, "INSTITUTION_HEAD").mayNot(receiver.formatted(school, person));
        AskedAs.in(school, stranger, "INSTITUTION_HEAD").mayNot(receiver.formatted(school, person));
        AskedAs.in(school, person, "INSTITUTION_EDITOR").mayNot(receiver.formatted(school, person));
        AskedAs.in(school, person, "INSTITUTION_HEAD").may(receiver.formatted(school, person));
        asOwner(receiver.formatted(school, person));
        var rows = "webhook_receiver where organisation_id = '" + school + "'";
        var step = "update webhook_receiver set version = 1 where organisation_id = '" + school + "'";
        for (var keeper : List.of(head, admin)) {
            assertEquals(1, keeper.count(rows));
            assertEquals(1, keeper.changes(step));
        }
        for (var other : List.of(AskedAs.person(person), AskedAs.nobody(), nextDoor, officer, officerOfASchool)) {
            assertEquals(0, other.count(rows));
            assertEquals(0, other.changes(step));
        }
    }

    @Test
    void what_is_officers_is_not_there_for_others() throws SQLException {
        asOwner("insert into policy values (uuidv7(), 'P%s', now())".formatted(Math.abs(person.hashCode())));
        asOwner("""
                insert into bulk_revocation (id, person_id, reason_code, fingerprint, count, asked_by, asked_at)
                values (uuidv7(), '%1$s', 'MISUSE', '', 0, '%1$s', now())""".formatted(person));
        asOwner("""
                insert into person_alias values (uuidv7(), uuidv7(), '%1$s', 'K', '1', current_date, '%1$s', now())""".formatted(person));
        asOwner("insert into employment_end values ('%s', '%s', current_date, now())".formatted(person, school));
        asOwner("insert into commitment_expiry values ('%s', '%s', now(), '1')".formatted(person, school));
        for (var table : List.of("policy", "bulk_revocation", "person_alias", "employment_end", "commitment_expiry")) {
            assertThat(table, officer.count(table), greaterThan(0L));
            assertThat(table, auditor.count(table), greaterThan(0L));
            for (var other : List.of(AskedAs.person(person), AskedAs.nobody(), head, admin, officerOfASchool)) {
                assertEquals(0, other.count(table), table);
            }
        }
        var drafted = "insert into policy values (uuidv7(), 'Q1', now())";
        auditor.mayNot(drafted);
        officer.may(drafted);
        head.mayNot("insert into same_person values (uuidv7(), uuidv7(), uuidv7())");
        assertEquals(0, officer.changes("update role set version = version + 1 where code = 'AUDITOR'"));
        assertEquals(1, admin.changes("update role set version = version + 1 where code = 'AUDITOR'"));
    }

    @Test
    void the_carrier_reads_all_that_either_log_tells() throws SQLException {
        asOwner("""
                insert into epoch_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('viis.access.epoch', 'k', 'PersonEpochRaised', '%s', 1, '/', '{}')""".formatted(person));
        asOwner("""
                insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('viis.access.role', 'k', 'RoleChanged', '%s', 1, '/', '{}')""".formatted(person));
        for (var log : List.of("epoch_log", "event_log")) {
            try (var carrier = DriverManager.getConnection(url(), "viis_carrier", "carrier");
                    var found = carrier.createStatement()
                            .executeQuery("select count(*) from " + log + " where aggregate_id = '" + person + "'")) {
                found.next();
                assertEquals(1, found.getLong(1), log);
            }
        }
    }

    @Test
    void nobody_tells_of_anything_but_the_end_of_a_token_without_having_logged_in() {
        var told = """
                insert into %s (topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('%s', '%s', 'PersonEpochRaised', uuidv7(), 1, '/', '{}')""";
        AskedAs.nobody().mayNot(told.formatted("event_log", "viis.audit.access", "country"));
        AskedAs.person(person).may(told.formatted("event_log", "viis.audit.access", "country"));
        AskedAs.nobody().may(told.formatted("epoch_log", "viis.access.epoch", person));
        officer.mayNot(told.formatted("epoch_log", "viis.access.epoch", "heartbeat"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set text = 'y'",
                "delete from decision",
                "insert into decision_item select * from decision_item",
                "delete from decision_item",
                "update ledger_entry set content = 'y'",
                "insert into ledger_entry select * from ledger_entry",
                "insert into ledger_root select * from ledger_root",
                "select from ledger_intake",
                "select ledger_intake_settle()",
                "select ledger_cursor_move('0', uuidv7())",
                "delete from access_grant",
                "insert into refresh_family select * from refresh_family",
                "update refresh_token set used_at = null",
                "select from login_end",
                "update login_end set logins = 0",
                "insert into known_headship select * from known_headship",
                "delete from known_headship",
                "insert into headships_told select * from headships_told",
                "delete from deputyship",
                "update deputyship_grant set grant_id = grant_id",
                "delete from deputyship_grant",
                "insert into employment_end select * from employment_end",
                "insert into policy_trial select * from policy_trial",
                "insert into head_review select * from head_review",
                "select from employment_fact",
                "select from webhook_told",
                "insert into bootstrap_order select * from bootstrap_order",
                "select from event_log",
                "select from epoch_log",
                "delete from epoch_log",
                "select epoch_log_purge()",
                "select event_log_drop_partitions(1)",
                "select from parked_record",
                "select from received_event"
            })
    void what_no_request_needs_no_request_may(String statement) {
        assertThat(officer.refusal(statement), containsString("permission denied"));
    }

    private static String url() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
    }

    private static void asOwner(String sql) throws SQLException {
        try (var owner = DriverManager.getConnection(url(), "viis_owner", "owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
