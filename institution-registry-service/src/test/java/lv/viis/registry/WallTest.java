package lv.viis.registry;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import lv.viis.chassis.testing.DatabaseRules;
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
            "territory", "codes and names of territories are public, and no request may write them",
            "received_event", "no request is given it at all",
            "received_state", "no request is given it at all",
            "parked_record", "no request is given it at all");

    private static final String CONTACT = "update organisation set phone = '1' where id = '%s'";
    private static final String NEW_ACT = """
            insert into act (organisation_id, kind, subject_id, actor_id, principal_id, roles, grant_ids, acted_at)
            values ('%1$s', 'CONTACT_CHANGED', '%1$s', '%2$s', '%2$s', '{}', '{}', now())""";
    private static final String NEW_HEADSHIP = """
            insert into headship (organisation_id, given_name, surname, acting, from_day, last_day)
            values ('%s', 'A', 'B', true, %s, %s)""";

    private final UUID person = UUID.randomUUID();
    private UUID school;
    private UUID nextDoor;

    @BeforeEach
    void register() {
        school = Given.anInstitution();
        nextDoor = Given.anInstitution();
    }

    private AskedAs registrar() {
        return AskedAs.inCountry(person, "IKVD_REGISTRAR");
    }

    private AskedAs head(UUID organisation) {
        return AskedAs.in(organisation, person, "INSTITUTION_HEAD");
    }

    @Test
    void every_table_is_behind_the_wall_or_says_why_not() {
        assertEquals(List.of(), DatabaseRules.outsideOfTheWall(OPEN));
    }

    @Test
    void an_organisation_is_shown_to_all_and_written_by_registrars_and_its_own_people() {
        var row = "organisation where id = '" + school + "'";
        assertEquals(1, AskedAs.nobody().count(row));
        assertEquals(1, registrar().changes(CONTACT.formatted(school)));
        assertEquals(1, head(school).changes(CONTACT.formatted(school)));
        assertEquals(0, head(nextDoor).changes(CONTACT.formatted(school)));
        assertEquals(0, AskedAs.nobody().changes(CONTACT.formatted(school)));
        assertEquals(0, AskedAs.person(person).changes(CONTACT.formatted(school)));
        assertEquals(0, AskedAs.in(school, person, "INSTITUTION_READER").changes(CONTACT.formatted(school)));
        assertEquals(0, AskedAs.inCountry(person, "AUDITOR").changes(CONTACT.formatted(school)));
        head(school)
                .mayNot(
                        "insert into organisation (kind, registration_number, name) values ('INSTITUTION', '1234567890', 'x')");
    }

    @Test
    void nobody_acts_in_anothers_name_or_elsewhere() {
        head(school).may(NEW_ACT.formatted(school, person));
        head(school).mayNot(NEW_ACT.formatted(nextDoor, person));
        head(school).mayNot(NEW_ACT.formatted(school, UUID.randomUUID()));
        registrar().mayNot(NEW_ACT.formatted(school, UUID.randomUUID()));
        registrar()
                .mayNot(NEW_ACT.formatted(school, person)
                        .replace(person + "', '" + person, person + "', '" + UUID.randomUUID()));
        AskedAs.nobody().mayNot(NEW_ACT.formatted(school, person));
        var another = UUID.randomUUID();
        registrar()
                .mayNot(NEW_ACT.formatted(school, another)
                        .replaceFirst("'" + another + "', '" + another, "'" + another + "', '" + person));
        registrar()
                .inPlaceOf(another)
                .may(NEW_ACT.formatted(school, person)
                        .replaceFirst("'" + person + "', '" + person, "'" + person + "', '" + another));
    }

    @Test
    void acts_are_seen_by_who_acted_and_by_registrars_and_auditors_where_they_are() {
        Database.asOwner(NEW_ACT.formatted(school, person));
        var acts = "act where organisation_id = '" + school + "'";
        var all = Database.number("select count(*) from " + acts);
        var other = UUID.randomUUID();
        assertEquals(1, head(nextDoor).count(acts));
        assertEquals(0, AskedAs.in(school, other, "INSTITUTION_HEAD").count(acts));
        assertEquals(0, AskedAs.nobody().count(acts));
        for (var role : List.of("IKVD_REGISTRAR", "AUDITOR")) {
            assertEquals(all, AskedAs.inCountry(other, role).count(acts));
            assertEquals(all, AskedAs.in(school, other, role).count(acts));
            assertEquals(0, AskedAs.in(nextDoor, other, role).count(acts));
        }
    }

    @Test
    void who_was_and_who_will_be_head_is_for_the_organisation_and_officers() {
        for (var days : List.of(
                List.of("current_date - 900", "current_date - 800"),
                List.of("current_date + 800", "current_date + 900"))) {
            Database.asOwner(NEW_HEADSHIP.formatted(school, days.get(0), days.get(1)));
        }
        Database.asOwner(NEW_HEADSHIP.formatted(school, "current_date - 90", "null"));
        Database.asOwner(NEW_HEADSHIP.formatted(school, "current_date - 90", "current_date + 90"));
        var rows = "headship where organisation_id = '" + school + "' and acting";
        assertEquals(2, AskedAs.nobody().count(rows));
        assertEquals(2, head(nextDoor).count(rows));
        assertEquals(2, AskedAs.in(school, person, "INSTITUTION_EDITOR").count(rows));
        assertEquals(4, head(school).count(rows));
        assertEquals(4, registrar().count(rows));
        assertEquals(4, AskedAs.inCountry(person, "IZM_ACCESS_OFFICER").count(rows));
        head(school).mayNot(NEW_HEADSHIP.formatted(school, "current_date", "null"));
        assertEquals(0, head(school).changes("update headship set last_day = current_date where acting"));
        assertEquals(0, head(school).changes("delete from headship"));
        registrar().may(NEW_HEADSHIP.formatted(school, "current_date", "null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from organisation",
                "update act set kind = 'y'",
                "delete from act",
                "delete from headship_proposal",
                "update organisation_import set created = 0",
                "update territory set name = 'y'",
                "insert into known_alias values (uuidv7(), uuidv7())",
                "select from event_log",
                "select event_log_drop_partitions(1)",
                "select from received_event",
                "select from received_state",
                "select from parked_record"
            })
    void what_no_request_needs_no_request_may(String statement) {
        assertThat(registrar().refusal(statement), containsString("permission denied"));
    }

    @Test
    void what_is_only_for_officers_is_not_there_for_others() {
        Database.asOwner("insert into known_alias values (uuidv7(), uuidv7())");
        Database.asOwner("""
                insert into organisation_import (sha256, created, changed, unchanged, warnings, imported_by, imported_at)
                values ('0', 1, 0, 0, '[]', uuidv7(), now())""");
        Database.asOwner("""
                insert into headship_proposal (organisation_id, kind, headship_id, given_name, surname, acting, from_day,
                                               proposed_by, proposed_for, proposed_at, state)
                values ('%s', 'BEGIN', uuidv7(), 'A', 'B', true, current_date, uuidv7(), uuidv7(), now(), 'PROPOSED')""".formatted(school));
        for (var table : List.of("headship_proposal", "organisation_import", "known_alias")) {
            assertThat(table, registrar().count(table), greaterThan(0L));
            for (var other : List.of(AskedAs.nobody(), AskedAs.person(person), head(school))) {
                assertEquals(0, other.count(table), table);
            }
        }
    }

    @Test
    void one_registrar_proposes_a_head_and_another_decides() {
        var other = UUID.randomUUID();
        registrar().may(proposal(person, person, other, "PROPOSED"));
        registrar().may(proposal(person, person, null, "PROPOSED"));
        registrar().mayNot(proposal(person, person, person, "PROPOSED"));
        registrar().mayNot(proposal(other, person, null, "PROPOSED"));
        registrar().mayNot(proposal(person, other, null, "PROPOSED"));
        registrar().mayNot(proposal(person, person, null, "CONFIRMED"));
        head(school).mayNot(proposal(person, person, null, "PROPOSED"));
        registrar().inPlaceOf(other).may(proposal(person, other, null, "PROPOSED"));
        Database.asOwner(proposal(other, other, null, "PROPOSED"));
        var decided = """
                update headship_proposal set state = 'CONFIRMED', decided_by = '%s', decided_for = '%s', decided_at = now()
                 where state = 'PROPOSED' and organisation_id = '%s'""";
        assertEquals(1, registrar().changes(decided.formatted(person, person, school)));
        registrar().mayNot(decided.formatted(UUID.randomUUID(), person, school));
        registrar().mayNot(decided.formatted(person, UUID.randomUUID(), school));
        // An auditor sees them; whoever names no column is not held by what may be seen.
        assertEquals(0, AskedAs.inCountry(person, "AUDITOR").changes(decided.formatted(person, person, school)));
        assertEquals(0, AskedAs.person(person).changes("update headship_proposal set version = 1"));
        var waiting = "headship_proposal where organisation_id = '" + school + "'";
        for (var role : List.of("IKVD_REGISTRAR", "AUDITOR")) {
            assertEquals(1, AskedAs.inCountry(other, role).count(waiting));
            assertEquals(1, AskedAs.in(school, other, role).count(waiting));
            assertEquals(0, AskedAs.in(nextDoor, other, role).count(waiting));
        }
    }

    private String proposal(UUID by, UUID on, UUID about, String state) {
        var decided = state.equals("PROPOSED") ? "null, null, null" : "uuidv7(), uuidv7(), now()";
        return """
                insert into headship_proposal (organisation_id, kind, headship_id, given_name, surname, acting, from_day,
                                               proposed_by, proposed_for, proposed_at, person_id, state, decided_by, decided_for,
                                               decided_at)
                values ('%s', 'BEGIN', uuidv7(), 'A', 'B', true, current_date, '%s', '%s', now(), %s, '%s', %s)""".formatted(school, by, on, about == null ? "null" : "'" + about + "'", state, decided);
    }

    @Test
    void only_a_registrar_imports_and_names_successors() {
        var imported = """
                insert into organisation_import (sha256, created, changed, unchanged, warnings, imported_by, imported_at)
                values ('0', 1, 0, 0, '[]', '%s', now())""";
        registrar().may(imported.formatted(person));
        registrar().mayNot(imported.formatted(UUID.randomUUID()));
        head(school).mayNot(imported.formatted(person));
        var successor = "insert into succession values ('%s', '%s')".formatted(school, nextDoor);
        registrar().may(successor);
        head(school).mayNot(successor);
    }

    @Test
    void a_kept_answer_is_shown_to_who_got_it() {
        Database.asOwner(
                "insert into idempotency_key (caller, path, key, body_hash) values ('%s', 'POST /', uuidv7(), '')"
                        .formatted(person));
        registrar()
                .mayNot(
                        "insert into idempotency_key (caller, path, key, body_hash) values (uuidv7(), 'POST /', uuidv7(), '')");
        assertEquals(1, head(school).count("idempotency_key"));
        assertEquals(0, AskedAs.inCountry(UUID.randomUUID(), "IKVD_REGISTRAR").count("idempotency_key"));
    }

    @Test
    void only_a_registrar_tells_of_the_register_and_nobody_makes_himself_a_head() {
        var told = """
                insert into event_log (topic, key, type, aggregate_id, aggregate_version, source, data)
                values ('%s', 'a', 'HeadshipsChanged', uuidv7(), 1, '/', '{}')""";
        AskedAs.nobody().mayNot(told.formatted("viis.audit.access"));
        head(school).mayNot(told.formatted("viis.registry.headship"));
        head(school).may(told.formatted("viis.audit.access"));
        registrar().may(told.formatted("viis.registry.headship"));
        var headship = """
                insert into headship (organisation_id, person_id, sealed_code, given_name, surname, acting, from_day)
                values ('%s', '%s', 'x', 'A', 'B', true, current_date)""";
        registrar().mayNot(headship.formatted(school, person));
        registrar().may(headship.formatted(school, UUID.randomUUID()));
    }
}
