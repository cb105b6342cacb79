package lv.viis.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the tests of the wall have in common: who asks, and what is there already. */
public final class Wall {

    public static final UUID OFFICER_ID = UUID.randomUUID();
    public static final UUID STRANGER_ID = UUID.randomUUID();
    public static final AskedAs OFFICER = AskedAs.inCountry(OFFICER_ID, "IZM_ACCESS_OFFICER");
    public static final AskedAs AUDITOR = AskedAs.inCountry(UUID.randomUUID(), "AUDITOR");
    public static final AskedAs ADMIN = AskedAs.inCountry(UUID.randomUUID(), "IZM_ADMIN");
    public static final AskedAs STRANGER = AskedAs.person(STRANGER_ID);
    public static final AskedAs NEXT_DOOR = AskedAs.in(UUID.randomUUID(), UUID.randomUUID(), "INSTITUTION_HEAD");

    private Wall() {}

    /** A row that only officers make, each in the own name, which stands where it says {@code %s}. */
    public static void isMadeByOfficersInTheOwnName(String row) {
        OFFICER.may(row.formatted(OFFICER_ID));
        OFFICER.mayNot(row.formatted(STRANGER_ID));
        AskedAs.inCountry(STRANGER_ID, "AUDITOR", "IZM_ADMIN").mayNot(row.formatted(STRANGER_ID));
        AskedAs.in(UUID.randomUUID(), STRANGER_ID, "IZM_ACCESS_OFFICER").mayNot(row.formatted(STRANGER_ID));
    }

    /** One row, seen by officers and auditors. */
    public static void isSeenByWhoOversees(String row, List<AskedAs> andBy, List<AskedAs> andNotBy) {
        assertEquals(1, OFFICER.count(row), row);
        assertEquals(1, AUDITOR.count(row), row);
        for (var reader : andBy) {
            assertEquals(1, reader.count(row), row);
        }
        for (var other : List.of(STRANGER, AskedAs.nobody(), ADMIN, NEXT_DOOR)) {
            assertEquals(0, other.count(row), row);
        }
        for (var other : andNotBy) {
            assertEquals(0, other.count(row), row);
        }
    }

    /** A grant of a person for ten days, by a decision of its own. */
    public static UUID grant(UUID person, UUID employer, UUID object) {
        var grant = UUID.randomUUID();
        asOwner("""
                with made as (
                    insert into decision (id, kind, decided_at, facts) values (uuidv7(), 'BOOTSTRAP', now(), '{}') returning id)
                insert into access_grant (id, person_id, employer_id, object_id, role, valid, decision_id, version)
                select '%s', '%s', '%s', '%s', 'INSTITUTION_READER', daterange(current_date, current_date + 10), id, 0
                  from made""".formatted(grant, person, employer, object));
        return grant;
    }

    public static void asOwner(String sql) {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        try (var owner = DriverManager.getConnection(url, "viis_owner", "owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
