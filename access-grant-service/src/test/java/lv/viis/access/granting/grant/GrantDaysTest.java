package lv.viis.access.granting.grant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** On which day a grant is what, and which end of an employment or a commitment reaches it. */
class GrantDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 8, 31);
    private static final Instant COMMITTED = Instant.parse("2026-08-30T10:00:00Z");

    private final Grant grant = new Grant();

    GrantDaysTest() {
        grant.valid = new Days(FIRST, LAST);
    }

    @Test
    void it_holds_from_its_first_day_until_its_last() {
        assertEquals(Grant.State.SCHEDULED, grant.state(FIRST.minusDays(1)));
        assertEquals(Grant.State.ACTIVE, grant.state(FIRST));
        assertEquals(Grant.State.ACTIVE, grant.state(LAST));
        assertNull(grant.endedBecause(LAST));
        assertEquals(Grant.State.ENDED, grant.state(LAST.plusDays(1)));
        assertEquals("EXPIRED", grant.endedBecause(LAST.plusDays(1)));
    }

    @Test
    void an_employment_that_began_on_the_last_day_of_another_is_no_later_one() {
        grant.employedFrom = FIRST;
        assertTrue(grant.isOfLaterEmployment(FIRST.minusDays(1)));
        assertFalse(grant.isOfLaterEmployment(FIRST));
        assertFalse(grant.isOfLaterEmployment(FIRST.plusDays(1)));
    }

    @Test
    void a_commitment_has_to_be_given_after_the_other_expired() {
        grant.committedAt = COMMITTED;
        assertTrue(grant.isCommittedAfter(COMMITTED.minusMillis(1)));
        assertFalse(grant.isCommittedAfter(COMMITTED));
        assertFalse(grant.isCommittedAfter(COMMITTED.plusMillis(1)));
    }

    @Test
    void what_an_order_gave_rests_on_neither() {
        assertFalse(grant.isOfLaterEmployment(LocalDate.MIN));
        assertFalse(grant.isCommittedAfter(Instant.MIN));
    }
}
