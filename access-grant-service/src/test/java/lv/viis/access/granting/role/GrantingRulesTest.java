package lv.viis.access.granting.role;

import static lv.viis.access.HeldRights.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.HeldRights;
import org.junit.jupiter.api.Test;

/** Roles exclude each other on the days on which both are held, of which some have to be still to come. */
@QuarkusTest
class GrantingRulesTest {

    @Inject
    HeldRights held;

    @Inject
    GrantingRules rules;

    private final UUID person = UUID.randomUUID();

    @Test
    void a_role_is_excluded_on_the_days_of_the_other_and_on_no_others() {
        administers(TODAY.plusDays(5), TODAY.plusDays(9));
        assertEquals(List.of(), excluding(TODAY, TODAY.plusDays(4)));
        assertEquals(List.of("IZM_ADMIN"), excluding(TODAY, TODAY.plusDays(5)));
        assertEquals(List.of("IZM_ADMIN"), excluding(TODAY.plusDays(9), TODAY.plusDays(20)));
        assertEquals(List.of(), excluding(TODAY.plusDays(10), TODAY.plusDays(20)));
    }

    @Test
    void what_was_revoked_or_is_another_persons_excludes_nothing() {
        var grant = administers(TODAY, TODAY.plusDays(9));
        held.grant(UUID.randomUUID(), "IZM_ADMIN", null, TODAY, TODAY.plusDays(9));
        held.revoke(grant, person);
        assertEquals(List.of(), excluding(TODAY, TODAY));
    }

    @Test
    void incompatible_roles_collide_on_a_day_on_which_both_are_held() {
        administers(TODAY, TODAY.plusDays(3));
        approves(TODAY.plusDays(4), TODAY.plusDays(9));
        assertFalse(rules.hasIncompatibleGrants(person));
        approves(TODAY.plusDays(3), TODAY.plusDays(3));
        assertTrue(rules.hasIncompatibleGrants(person));
    }

    @Test
    void they_do_so_until_the_last_of_these_days_is_over() {
        administers(TODAY.minusDays(9), TODAY.plusDays(9));
        approves(TODAY.minusDays(5), TODAY.minusDays(1));
        assertFalse(rules.hasIncompatibleGrants(person));
        approves(TODAY, TODAY);
        assertTrue(rules.hasIncompatibleGrants(person));
    }

    @Test
    void of_two_that_collide_it_takes_the_end_of_either() {
        for (var ended : List.of("IZM_ADMIN", "IZM_ACCESS_OFFICER")) {
            var somebody = UUID.randomUUID();
            for (var role : List.of("IZM_ADMIN", "IZM_ACCESS_OFFICER")) {
                var grant = held.grant(somebody, role, null, TODAY, TODAY);
                if (role.equals(ended)) {
                    held.revoke(grant, somebody);
                }
            }
            assertFalse(rules.hasIncompatibleGrants(somebody), ended);
        }
    }

    private UUID administers(LocalDate from, LocalDate lastDay) {
        return held.grant(person, "IZM_ADMIN", null, from, lastDay);
    }

    private void approves(LocalDate from, LocalDate lastDay) {
        held.grant(person, "IZM_ACCESS_OFFICER", null, from, lastDay);
    }

    private List<String> excluding(LocalDate from, LocalDate lastDay) {
        return rules.incompatibleHeld(person, "IZM_ACCESS_OFFICER", from, lastDay);
    }
}
