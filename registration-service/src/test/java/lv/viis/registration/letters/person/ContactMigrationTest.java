package lv.viis.registration.letters.person;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was known of people before contacts were each employer's: signed words stay, a head's words go. */
class ContactMigrationTest {

    private static EmbeddedPostgres server;
    private static Connection database;

    private final UUID school = UUID.randomUUID();
    private final UUID head = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @BeforeAll
    static void before() throws Exception {
        server = EmbeddedPostgres.start();
        database = server.getPostgresDatabase().getConnection();
        sql("create role viis_app", "create role viis_carrier");
        migrate("80");
    }

    @AfterAll
    static void after() throws Exception {
        database.close();
        server.close();
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("db/migration/chassis", "db/migration/registration")
                .placeholders(java.util.Map.of("application", "viis_app", "carrier", "viis_carrier"))
                .outOfOrder(true)
                .target(target)
                .load()
                .migrate();
    }

    private static void sql(String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    private static List<String> rows(String query) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    /** Submitted days ago, with the words of each; the letters are proved. */
    private UUID application(
            String kind, UUID employer, UUID employee, String name, String mail, int daysAgo, String more)
            throws SQLException {
        var id = UUID.randomUUID();
        sql("""
                insert into access_application (id, version, kind, state, employer_id, applicant_id, person_id, basis_number,
                    basis_date, duty, applicant_given_name, applicant_surname, applicant_post, applicant_email,
                    employee_given_name, employee_surname, employee_post, employee_email, employee_phone, employee_code,
                    code_check_fits, employment_from, employment_last_day, created_at, submitted_at, submitted_version,
                    closed_at)
                values ('%s', 3, '%s', 'WITHDRAWN', '%s', '%s', '%s', '1-1', current_date, 'x', 'Maija', 'Žagata', 'Direktore',
                    'direktore@example.lv', '%s', 'Uzvārds', 'Amats %s', '%s', '+371 2', '\\x00', true, '2020-01-01',
                    %s, now() - interval '%d days', now() - interval '%d days', 2, now())""".formatted(
                        id,
                        kind,
                        employer,
                        head,
                        employee,
                        name,
                        name,
                        mail,
                        kind.equals("REVOKE") ? "current_date" : "null",
                        daysAgo,
                        daysAgo));
        letter(id, employer, "HEAD_APPLICATION", head);
        if (!kind.equals("REVOKE")) {
            letter(id, employer, "COMMITMENT", employee);
        }
        sql(more.formatted(id));
        return id;
    }

    private static void letter(UUID application, UUID employer, String kind, UUID signer) throws SQLException {
        var id = UUID.randomUUID();
        sql(
                """
                insert into letter (id, kind, version, text_version, code, state, signer_id, document_id, sha256, issued_at,
                                    expires_at, employer_id)
                values ('%s', '%s', 1, '1', '%s', 'ACCEPTED', '%s', gen_random_uuid(),
                        sha256(convert_to('%s', 'UTF8')), now(), now(), '%s')""".formatted(id, kind, id, signer, id, employer),
                "insert into application_letter (application_id, letter_id, kind, in_force) values ('%s', '%s', '%s', true)"
                        .formatted(application, id, kind));
    }

    /** As the older releases noted it: the last one told everything. */
    private static void known(UUID id, String name, String mail) throws SQLException {
        sql("""
                insert into person (id, given_name, surname, email, phone, changed_at)
                values ('%s', '%s', 'Uzvārds', '%s', '+371 9', now())""".formatted(id, name, mail));
    }

    private static void employed(UUID id, UUID employer, String name) throws SQLException {
        sql("""
                insert into employment (id, person_id, organisation_id, post, valid_from, last_day)
                values (gen_random_uuid(), '%s', '%s', 'Amats %s', '2020-01-01', current_date)""".formatted(id, employer, name));
    }

    @Test
    @Tag("S2")
    void what_people_signed_is_found_again_and_what_a_head_wrote_of_them_is_gone() throws SQLException {
        sql("set session_replication_role = replica");
        var other = UUID.randomUUID();
        var unsigned = UUID.randomUUID();
        application("GRANT", other, person, "Anna", "anna@cits.example", 30, "select 1");
        application("GRANT", school, person, "Anna Marija", "anna@skola.example", 20, "select 1");
        application("REVOKE", school, person, "Attacker", "attacker@evil.example", 10, "select 1");
        application("REVOKE", school, unsigned, "Attacker", "attacker@evil.example", 10, "select 1");
        // Returned, and then other words that nobody signed.
        application(
                "GRANT",
                other,
                person,
                "Cits",
                "unsigned@example.lv",
                5,
                "update access_application set changed_at = now() where id = '%s'");
        known(head, "Maija", "direktore@example.lv");
        known(person, "Attacker", "attacker@evil.example");
        known(unsigned, "Attacker", "attacker@evil.example");
        employed(person, school, "Attacker");
        employed(person, other, "Anna");
        employed(unsigned, school, "Attacker");
        sql("set session_replication_role = origin");

        migrate("95");

        assertEquals(List.of("Anna Marija"), rows("select given_name from person where id = '" + person + "'"));
        assertEquals(List.of("Maija"), rows("select given_name from person where id = '" + head + "'"));
        assertEquals(List.of(), rows("select given_name from person where id = '" + unsigned + "'"));
        assertEquals(
                List.of("anna@cits.example", "anna@skola.example"),
                rows("select email from contact where person_id = '" + person + "' order by 1"));
        assertEquals(
                List.of("direktore@example.lv"),
                rows("select distinct email from contact where person_id = '" + head + "'"));
        assertEquals(
                List.of("Amats Anna Marija "),
                rows("select post || ' ' || coalesce(last_day::text, '') from employment where organisation_id = '"
                        + school + "'"));
        assertEquals(
                List.of("Amats Anna"), rows("select post from employment where organisation_id = '" + other + "'"));
    }
}
