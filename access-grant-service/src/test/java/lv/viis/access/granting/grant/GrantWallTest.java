package lv.viis.access.granting.grant;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import lv.viis.access.Given;
import lv.viis.access.HeldRights;
import lv.viis.access.Wall;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants and their past, asked past every use case. */
@QuarkusTest
@Tag("W2")
public class GrantWallTest {

    private final DataSource database = CDI.current().select(DataSource.class).get();
    private final HeldRights held = CDI.current().select(HeldRights.class).get();

    private final UUID town = Given.organisation("MUNICIPALITY", null);
    private final UUID school = Given.organisation("INSTITUTION", town);
    private final UUID officerId = UUID.randomUUID();
    private final AskedAs officer = AskedAs.inCountry(officerId, "IZM_ACCESS_OFFICER");
    private final AskedAs auditor = AskedAs.inCountry(UUID.randomUUID(), "AUDITOR");
    private final AskedAs admin = AskedAs.inCountry(UUID.randomUUID(), "IZM_ADMIN");
    private final AskedAs head = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_HEAD");
    private final AskedAs founder = AskedAs.in(town, UUID.randomUUID(), "MUNICIPALITY_SPECIALIST");
    private final AskedAs nextDoor = AskedAs.in(UUID.randomUUID(), UUID.randomUUID(), "INSTITUTION_HEAD");
    private final AskedAs editor = AskedAs.in(school, UUID.randomUUID(), "INSTITUTION_EDITOR");
    private final AskedAs officerOfASchool = AskedAs.in(school, UUID.randomUUID(), "IZM_ACCESS_OFFICER", "AUDITOR");
    private final AskedAs clerk = AskedAs.inCountry(UUID.randomUUID(), "IZM_CLERK", "IZM_SUPPORT");

    private Given.Application asked;
    private AskedAs person;
    private AskedAs stranger;
    private String grant;

    @BeforeEach
    void aGrant() {
        asked = Given.application(school)
                .line("INSTITUTION_EDITOR", school, Given.TODAY, Given.TODAY.plusYears(1))
                .submitted();
        grant = asked.grantId();
        person = AskedAs.person(asked.person);
        stranger = AskedAs.person(UUID.randomUUID());
    }

    @Test
    void it_is_seen_by_whose_it_is_the_head_and_who_oversees_and_in_reports_until_it_ends() throws SQLException {
        var row = "access_grant where id = '" + grant + "'";
        for (var reader : List.of(officer, auditor, head, person, admin, founder)) {
            assertEquals(1, reader.count(row));
        }
        var applicant = AskedAs.person(asked.applicant);
        for (var other : List.of(stranger, AskedAs.nobody(), nextDoor, editor, officerOfASchool, clerk, applicant)) {
            assertEquals(0, other.count(row));
        }
        end();
        for (var reader : List.of(officer, auditor, head, person)) {
            assertEquals(1, reader.count(row));
        }
        for (var other : List.of(admin, founder)) {
            assertEquals(0, other.count(row));
        }
    }

    @Test
    void a_right_on_an_organisation_through_another_one_is_seen_in_its_report() {
        var elsewhere = held.grant(UUID.randomUUID(), "INSTITUTION_READER", school, Given.TODAY.plusDays(9));
        var row = "access_grant where id = '" + elsewhere + "'";
        for (var reader : List.of(officer, head, founder)) {
            assertEquals(1, reader.count(row));
        }
        for (var other : List.of(editor, nextDoor, officerOfASchool)) {
            assertEquals(0, other.count(row));
        }
        assertEquals(0, head.count("grant_change where grant_id = '" + elsewhere + "'"));
    }

    @Test
    void all_ids_of_a_person_are_one_persons() throws SQLException {
        var other = UUID.randomUUID();
        var alias = UUID.randomUUID();
        execute("insert into person_alias values ('%s', '%s', '%s', 'K', '1', current_date, uuidv7(), now())"
                .formatted(alias, other, asked.person));
        execute("insert into same_person values ('%s', '%s', '%s')".formatted(other, asked.person, alias));
        assertEquals(1, AskedAs.person(other).count("access_grant where id = '" + grant + "'"));
        assertEquals(1, AskedAs.person(other).count("grant_change where grant_id = '" + grant + "'"));
    }

    @Test
    void its_past_is_no_part_of_a_report() throws SQLException {
        execute("insert into grant_act values ('%s', 0, uuidv7(), now(), 'MISUSE', 'x')".formatted(grant));
        for (var rows : List.of("grant_change", "grant_act")) {
            var past = rows + " where grant_id = '" + grant + "'";
            for (var reader : List.of(officer, auditor, head, person)) {
                assertEquals(1, reader.count(past), rows);
            }
            for (var other :
                    List.of(admin, founder, stranger, AskedAs.nobody(), nextDoor, editor, officerOfASchool, clerk)) {
                assertEquals(0, other.count(past), rows);
            }
        }
    }

    @Test
    void it_is_given_by_the_officer_who_decided() throws SQLException {
        var decision = UUID.randomUUID();
        execute(
                "insert into decision (id, kind, decided_by, decided_at, facts) values ('%s', 'CLIENT', '%s', now(), '{}')"
                        .formatted(decision, officerId));
        var given = """
                insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                values (uuidv7(), uuidv7(), '%1$s', '%1$s', 'INSTITUTION_READER', daterange(current_date, current_date + 9),
                        '%2$s', 0)""".formatted(school, decision);
        assertNull(officer.refusal(given));
        officer.mayNot(given.replace("decision_id, version", "decision_id, version, ended_at, end_reason")
                .replace("', 0)", "', 0, now(), 'REVOKED')"));
        for (var other : List.of(
                AskedAs.inCountry(UUID.randomUUID(), "IZM_ACCESS_OFFICER"),
                AskedAs.inCountry(officerId, "AUDITOR", "IZM_ADMIN"),
                AskedAs.in(school, officerId, "IZM_ACCESS_OFFICER", "INSTITUTION_HEAD"),
                person,
                AskedAs.nobody())) {
            other.mayNot(given);
        }
    }

    @Test
    void it_is_seen_by_whoever_has_the_report_of_the_employer_or_of_the_object() {
        var through = Wall.grant(UUID.randomUUID(), school, UUID.randomUUID());
        var on = Wall.grant(UUID.randomUUID(), UUID.randomUUID(), school);
        for (var each : List.of(through, on)) {
            assertEquals(1, founder.count("access_grant where id = '" + each + "'"));
            assertEquals(0, nextDoor.count("access_grant where id = '" + each + "'"));
        }
        // Seen in a report, it is not acted on, nor by who heads some other grant.
        var acted = "insert into grant_act values ('%s', 7, '%s', now(), 'MISUSE', null)";
        var mine = UUID.randomUUID();
        var headHere = AskedAs.in(school, mine, "INSTITUTION_HEAD");
        assertNull(headHere.refusal(acted.formatted(through, mine)));
        headHere.mayNot(acted.formatted(on, mine));
        assertNull(AskedAs.inCountry(mine, "IZM_ADMIN").refusal(acted.formatted(on, mine)));
        AskedAs.inCountry(mine, "AUDITOR").mayNot(acted.formatted(on, mine));
    }

    @Test
    void an_administrator_ends_not_even_the_own_one() {
        var ended = """
                update access_grant set ended_at = now(), end_reason = 'REVOKED', suspended_at = now(), suspended_for = '{OFFICER}'
                 where id = '%s'""".formatted(grant);
        AskedAs.inCountry(asked.person, "IZM_ADMIN").mayNot(ended);
    }

    @Test
    void it_is_changed_by_officers_and_the_head_and_suspended_by_administrators() {
        var ended = "update access_grant set ended_at = now(), end_reason = 'REVOKED' where id = '" + grant + "'";
        var suspended =
                "update access_grant set suspended_at = now(), suspended_for = '{OFFICER}' where id = '" + grant + "'";
        for (var changer : List.of(officer, head)) {
            assertEquals(1, changer.changes(ended));
            assertEquals(1, changer.changes(suspended));
        }
        assertEquals(1, admin.changes(suspended));
        admin.mayNot(ended);
        admin.mayNot("update access_grant set version = 9 where id = '" + grant + "'");
        for (var other :
                List.of(person, auditor, founder, stranger, AskedAs.nobody(), nextDoor, editor, officerOfASchool)) {
            assertEquals(0, other.changes(ended));
            assertEquals(0, other.changes(suspended));
            assertEquals(0, other.changes("update access_grant set version = version where id = '" + grant + "'"));
        }
    }

    @Test
    void who_acts_on_it_acts_in_the_own_name() throws SQLException {
        var first = UUID.randomUUID();
        var acted = "insert into grant_act values ('" + grant + "', 7, '%s', now(), 'MISUSE', null)";
        assertNull(officer.refusal(acted.formatted(officerId)));
        officer.mayNot(acted.formatted(first));
        person.mayNot(acted.formatted(asked.person));
        for (var own : List.of("INSTITUTION_HEAD", "INSTITUTION_EDITOR", "MUNICIPALITY_SPECIALIST")) {
            var mine = UUID.randomUUID();
            var asHeadOf = acted.formatted(mine);
            AskedAs.in(town, mine, own).mayNot(asHeadOf);
            if (own.equals("INSTITUTION_HEAD")) {
                assertNull(AskedAs.in(school, mine, own).refusal(asHeadOf));
            } else {
                AskedAs.in(school, mine, own).mayNot(asHeadOf);
            }
        }
        // What another officer released is done in the name of who asked for it.
        var run = UUID.randomUUID();
        execute("""
                insert into bulk_revocation (id, person_id, reason_code, fingerprint, count, held, asked_by, asked_at)
                values ('%s', '%s', 'MISUSE', '', 1, true, '%s', now())""".formatted(run, asked.person, first));
        execute(
                "insert into bulk_revocation_grant (revocation_id, grant_id, next_attempt_at) values ('%s', '%s', 'infinity')"
                        .formatted(run, grant));
        officer.mayNot(acted.formatted(first));
        execute("insert into bulk_revocation_release values ('%s', '%s', '%s', now(), 'MISUSE')"
                .formatted(run, first, officerId));
        assertNull(officer.refusal(acted.formatted(first)));
        AskedAs.inCountry(UUID.randomUUID(), "IZM_ACCESS_OFFICER").mayNot(acted.formatted(first));
    }

    @Test
    void rights_are_told_for_ids_and_not_for_who_asks() {
        var rights = "rights_today(array['" + asked.person + "'::uuid])";
        assertEquals(1, AskedAs.nobody().count(rights));
        assertEquals(0, AskedAs.nobody().count("right_today"));
        assertEquals(1, person.count("right_today"));
        assertEquals(0, stranger.count("right_today"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into grant_change select * from grant_change",
                "update grant_change set kind = 'CHANGED'",
                "delete from grant_change",
                "update grant_act set text = ''",
                "delete from grant_act",
                "delete from access_grant"
            })
    void evidence_is_only_appended_and_the_past_by_nobody(String statement) {
        assertThat(officer.refusal(statement), containsString("permission denied"));
    }

    private void end() throws SQLException {
        execute("update access_grant set ended_at = now(), end_reason = 'REVOKED' where id = '" + grant + "'");
    }

    /** As a job, which sees all. */
    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
