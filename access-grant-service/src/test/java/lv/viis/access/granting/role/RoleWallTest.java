package lv.viis.access.granting.role;

import static lv.viis.access.Wall.ADMIN;
import static lv.viis.access.Wall.AUDITOR;
import static lv.viis.access.Wall.NEXT_DOOR;
import static lv.viis.access.Wall.OFFICER;
import static lv.viis.access.Wall.STRANGER;
import static lv.viis.access.Wall.STRANGER_ID;
import static lv.viis.access.Wall.asOwner;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.testing.AskedAs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The catalogue of roles and how it is changed, asked past every use case. */
@QuarkusTest
@Tag("W2")
public class RoleWallTest {

    private final UUID mine = UUID.randomUUID();
    private final AskedAs admin = AskedAs.inCountry(mine, "IZM_ADMIN");
    private final AskedAs adminOfASchool = AskedAs.in(UUID.randomUUID(), mine, "IZM_ADMIN", "AUDITOR");
    private final AskedAs notAdmin = AskedAs.inCountry(mine, "AUDITOR", "IZM_ACCESS_OFFICER");

    @Test
    void the_catalogue_is_changed_by_administrators_in_the_own_name() {
        var step = "update role set version = 7";
        assertThat(admin.changes(step), greaterThan(0));
        for (var other : List.of(OFFICER, AUDITOR, STRANGER, adminOfASchool)) {
            assertEquals(0, other.changes(step));
        }
        var version = "insert into role_version values ('AUDITOR', 99, true, '{}', now(), uuidv7(), '%s')";
        admin.may(version.formatted(mine));
        admin.mayNot(version.formatted(STRANGER_ID));
        notAdmin.mayNot(version.formatted(mine));
        adminOfASchool.mayNot(version.formatted(mine));
    }

    @Test
    void a_change_is_proposed_and_settled_by_administrators_in_the_own_name() {
        var change = """
                insert into role_change (id, role, based_on, state, proposed_by, proposed_at, outcome, settled_by, settled_at)
                select '%s', code, version, state, '%s', now(), %s from role_version where code = 'AUDITOR' and version = 1""";
        var id = UUID.randomUUID();
        admin.may(change.formatted(id, mine, "null, null, null"));
        admin.mayNot(change.formatted(id, STRANGER_ID, "null, null, null"));
        admin.mayNot(change.formatted(id, mine, "'REFUSED', '" + mine + "', now()"));
        notAdmin.mayNot(change.formatted(id, mine, "null, null, null"));
        // Settled already, so that it does not wait for anybody.
        asOwner(change.formatted(id, STRANGER_ID, "'REFUSED', '" + STRANGER_ID + "', now()"));
        var row = "role_change where id = '" + id + "'";
        assertEquals(1, ADMIN.count(row));
        assertEquals(1, AUDITOR.count(row));
        for (var other : List.of(OFFICER, STRANGER, NEXT_DOOR, AskedAs.nobody(), adminOfASchool)) {
            assertEquals(0, other.count(row));
        }
        var settled = "update role_change set outcome = 'REFUSED', settled_at = now(), settled_by = '%s' where id = '"
                + id + "'";
        assertEquals(1, admin.changes(settled.formatted(mine)));
        admin.mayNot(settled.formatted(STRANGER_ID));
        assertEquals(0, notAdmin.changes(settled.formatted(mine)));
    }
}
