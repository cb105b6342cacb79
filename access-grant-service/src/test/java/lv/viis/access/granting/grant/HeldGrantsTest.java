package lv.viis.access.granting.grant;

import static lv.viis.access.HeldRights.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.HeldRights;
import org.junit.jupiter.api.Test;

/** Only a grant that gives its right today makes somebody a holder of the role. */
@QuarkusTest
class HeldGrantsTest {

    private static final String ROLE = "IZM_NETWORK_OFFICER";

    @Inject
    HeldRights held;

    @Inject
    HeldGrants grants;

    private final UUID person = UUID.randomUUID();

    @Test
    void a_grant_of_today_is_held() {
        var grant = granted(TODAY, TODAY);
        assertHeld(true, grant);
        assertEquals(List.of(grant), lasting());
        assertFalse(grants.holds(person, "IZM_SUPPORT", TODAY));
        assertFalse(grants.holds(UUID.randomUUID(), ROLE, TODAY));
        assertFalse(grants.isHeldNow(UUID.randomUUID()));
    }

    @Test
    void one_that_is_over_is_held_no_more() {
        assertHeld(false, granted(TODAY.minusDays(9), TODAY.minusDays(1)));
        var revoked = granted(TODAY, TODAY);
        held.revoke(revoked, person);
        assertHeld(false, revoked);
        assertEquals(List.of(), lasting());
    }

    @Test
    void one_to_come_is_not_held_yet() {
        var grant = granted(TODAY.plusDays(1), TODAY.plusDays(9));
        assertHeld(false, grant);
        assertEquals(List.of(grant), lasting());
    }

    @Test
    void a_suspended_one_is_not_held_until_it_is_reinstated() {
        var grant = granted(TODAY.minusDays(1), TODAY.plusDays(9));
        GrantSteps.step(grant.toString(), "suspension").statusCode(200);
        assertHeld(false, grant);
        assertEquals(List.of(grant), lasting());
        GrantSteps.step(grant.toString(), "reinstatement").statusCode(200);
        assertHeld(true, grant);
    }

    private UUID granted(LocalDate from, LocalDate lastDay) {
        return held.grant(person, ROLE, null, from, lastDay);
    }

    private void assertHeld(boolean isHeld, UUID grant) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(isHeld, grants.holds(person, ROLE, TODAY));
            assertEquals(isHeld, grants.holdersOf(ROLE, TODAY).contains(person));
            assertEquals(isHeld, grants.isHeldNow(grant));
        });
    }

    /** Those that may hold again. */
    private List<UUID> lasting() {
        return QuarkusTransaction.requiringNew()
                .call(() -> grants.ofPerson(person, TODAY).stream()
                        .map(HeldGrants.Held::id)
                        .toList());
    }
}
