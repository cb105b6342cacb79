package lv.viis.access.upkeep.deputyship;

import static lv.viis.access.HeldRights.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import lv.viis.access.Deputies;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deputyships, asked past every use case. */
@QuarkusTest
@Tag("W2")
public class DeputyshipWallTest {

    private final DataSource database = CDI.current().select(DataSource.class).get();

    private Deputies two;
    private AskedAs principal;
    private AskedAs deputy;
    private AskedAs head;
    private List<AskedAs> others;
    private final AskedAs officer = AskedAs.inCountry(UUID.randomUUID(), "IZM_ACCESS_OFFICER");
    private final AskedAs auditor = AskedAs.inCountry(UUID.randomUUID(), "AUDITOR");
    private final AskedAs admin = AskedAs.inCountry(UUID.randomUUID(), "IZM_ADMIN");

    @BeforeEach
    void colleagues() {
        two = new Deputies();
        principal = AskedAs.person(two.principal);
        deputy = AskedAs.person(two.deputy);
        head = AskedAs.in(two.school, two.head, "INSTITUTION_HEAD");
        others = List.of(
                AskedAs.person(UUID.randomUUID()),
                AskedAs.nobody(),
                AskedAs.in(UUID.randomUUID(), UUID.randomUUID(), "INSTITUTION_HEAD"),
                AskedAs.in(two.school, UUID.randomUUID(), "INSTITUTION_EDITOR"),
                AskedAs.in(two.school, UUID.randomUUID(), "IZM_ACCESS_OFFICER", "AUDITOR"),
                AskedAs.inCountry(UUID.randomUUID(), "IZM_CLERK", "IZM_SUPPORT"));
    }

    @Test
    void it_is_seen_by_the_two_the_head_and_who_oversees() {
        var id = two.appointed();
        for (var rows : List.of("deputyship where id = '", "deputyship_grant where deputyship_id = '")) {
            for (var reader : List.of(principal, deputy, head, officer, auditor)) {
                assertEquals(1, reader.count(rows + id + "'"), rows);
            }
            for (var other : others) {
                assertEquals(0, other.count(rows + id + "'"), rows);
            }
            assertEquals(0, admin.count(rows + id + "'"), rows);
        }
    }

    @Test
    void the_deputy_uses_what_is_lent_and_sees_no_grant_of_the_other() {
        two.appointed();
        assertEquals(0, deputy.count("access_grant where id = '" + two.lent + "'"));
        assertEquals(0, principal.count("access_grant where id = '" + two.own + "'"));
        assertEquals(1, AskedAs.nobody().count("rights_today(array['" + two.deputy + "'::uuid]) where basis = 'LENT'"));
    }

    @Test
    void it_is_consented_to_by_head_or_officer_and_ended_by_either_of_the_two_too() {
        String id = two.appoint().statusCode(201).extract().path("id");
        var consented = "update deputyship set consented_by = uuidv7(), consented_at = now() where id = '" + id + "'";
        var ended = "update deputyship set ended_at = now(), end_reason = 'WITHDRAWN' where id = '" + id + "'";
        for (var overseer : List.of(head, officer)) {
            assertEquals(1, overseer.changes(consented));
            assertEquals(1, overseer.changes(ended));
        }
        for (var part : List.of(principal, deputy)) {
            part.mayNot(consented);
            assertEquals(1, part.changes(ended));
        }
        for (var other : others) {
            assertEquals(0, other.changes(consented));
            assertEquals(0, other.changes(ended));
        }
        assertEquals(0, auditor.changes(ended));
        assertEquals(0, admin.changes(ended));
        // Nor does the head end it where it becomes another's.
        head.mayNot("update deputyship set ended_at = now(), end_reason = 'WITHDRAWN', employer_id = '"
                + UUID.randomUUID() + "'");
        assertEquals(
                admin.count("deputyship"),
                admin.changes("update deputyship set ended_at = now(), end_reason = 'GRANT_ENDED'"));
    }

    @Test
    void it_is_proposed_by_who_lends_the_own() throws SQLException {
        var proposed = """
                insert into deputyship (id, principal_id, deputy_id, employer_id, valid, basis_number, basis_date, appointed_at,
                                        consented_by, consented_at, version)
                values (uuidv7(), '%s', '%s', '%s', daterange(current_date, current_date + 3), '1', current_date, now(), %s, 0)""";
        assertNull(principal.refusal(proposed.formatted(two.principal, two.deputy, two.school, "null, null")));
        principal.mayNot(proposed.formatted(two.principal, two.deputy, two.school, "uuidv7(), now()"));
        principal.mayNot(proposed.replace("consented_by, consented_at,", "ended_at, end_reason,")
                .formatted(two.principal, two.deputy, two.school, "now(), 'WITHDRAWN'"));
        AskedAs.person(two.principal)
                .inPlaceOf(UUID.randomUUID())
                .mayNot(proposed.formatted(two.principal, two.deputy, two.school, "null, null"));
        deputy.mayNot(proposed.formatted(two.principal, two.deputy, two.school, "null, null"));
        head.mayNot(proposed.formatted(two.principal, two.deputy, two.school, "null, null"));
        officer.mayNot(proposed.formatted(two.principal, two.deputy, two.school, "null, null"));
        String id = two.appoint(two.person(two.principal), two.deputy, two.lent, TODAY, TODAY.plusDays(3))
                .statusCode(201)
                .extract()
                .path("id");
        var another = two.granted(two.principal, "INSTITUTION_READER");
        var lent = "insert into deputyship_grant values ('" + id + "', '%s')";
        assertNull(principal.refusal(lent.formatted(another)));
        principal.mayNot(lent.formatted(two.own));
        AskedAs.in(two.school, two.principal, "INSTITUTION_HEAD").mayNot(lent.formatted(two.own));
        var consented = UUID.randomUUID();
        execute("""
                insert into deputyship (id, principal_id, deputy_id, employer_id, valid, basis_number, basis_date, appointed_at,
                                        consented_by, consented_at, version)
                select '%s', principal_id, deputy_id, employer_id, valid, basis_number, basis_date, appointed_at, uuidv7(), now(), 0
                  from deputyship where id = '%s'""".formatted(consented, id));
        principal.mayNot("insert into deputyship_grant values ('" + consented + "', '" + another + "')");
        deputy.mayNot(lent.formatted(two.own));
        officer.mayNot(lent.formatted(another));
    }

    @Test
    void what_is_never_lent_any_more_an_administrator_ends() throws SQLException {
        var id = two.appointed();
        var ended = "update deputyship set ended_at = now(), end_reason = 'GRANT_ENDED' where id = '" + id + "'";
        assertEquals(0, admin.changes(ended));
        execute("update role set sensitive = true where code = 'INSTITUTION_EDITOR'");
        try {
            assertEquals(1, admin.count("deputyship where id = '" + id + "'"));
            assertEquals(1, admin.count("deputyship_grant where deputyship_id = '" + id + "'"));
            assertEquals(1, admin.changes(ended));
            admin.mayNot("update deputyship set valid = daterange(current_date, current_date + 300) where id = '" + id
                    + "'");
            for (var other : others) {
                assertEquals(0, other.count("deputyship where id = '" + id + "'"));
                assertEquals(0, other.changes("update deputyship set version = 7"));
            }
        } finally {
            execute("update role set sensitive = false where code = 'INSTITUTION_EDITOR'");
        }
    }

    /** As a job, which sees all. */
    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
