package lv.viis.access.upkeep.deputyship;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.granting.grant.Days;
import lv.viis.chassis.calendar.Riga;
import org.junit.jupiter.api.Test;

/** On which day a deputyship is what, and until when it can be consented to and ended. */
class DeputyshipDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 9, 14);
    private static final UUID SOMEBODY = UUID.randomUUID();

    private final Deputyship deputyship = new Deputyship();

    DeputyshipDaysTest() {
        deputyship.valid = new Days(FIRST, LAST);
    }

    /** The last moment of a day in Latvia. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Riga.ZONE).toInstant().minusMillis(1);
    }

    @Test
    void it_is_consented_to_until_its_last_day_is_over() {
        assertEquals(Deputyship.State.PROPOSED, deputyship.state(LAST));
        assertEquals(Deputyship.State.ENDED, deputyship.state(LAST.plusDays(1)));
        var late = endOf(LAST).plusMillis(1);
        var refused = assertThrows(DeputyshipStateDiffers.class, () -> deputyship.consent(SOMEBODY, late));
        assertEquals("deputyship-state-differs", refused.code());
        assertNull(deputyship.consentedAt);
        deputyship.consent(SOMEBODY, endOf(LAST));
        assertEquals(Deputyship.State.ACTIVE, deputyship.state(LAST));
    }

    @Test
    void it_holds_from_its_first_day_until_its_last() {
        deputyship.consent(SOMEBODY, endOf(FIRST.minusDays(2)));
        assertEquals(Deputyship.State.SCHEDULED, deputyship.state(FIRST.minusDays(1)));
        assertEquals(Deputyship.State.ACTIVE, deputyship.state(FIRST));
        assertEquals(Deputyship.State.ACTIVE, deputyship.state(LAST));
        assertNull(deputyship.endedBecause(LAST));
        assertEquals(Deputyship.State.ENDED, deputyship.state(LAST.plusDays(1)));
        assertEquals("EXPIRED", deputyship.endedBecause(LAST.plusDays(1)));
    }

    @Test
    void it_can_be_ended_until_its_last_day_is_over() {
        deputyship.consent(SOMEBODY, endOf(FIRST));
        var late = endOf(LAST).plusMillis(1);
        var refused = assertThrows(
                DeputyshipStateDiffers.class, () -> deputyship.end(Deputyship.EndReason.WITHDRAWN, SOMEBODY, late));
        assertEquals("deputyship-state-differs", refused.code());
        deputyship.end(Deputyship.EndReason.WITHDRAWN, SOMEBODY, endOf(LAST));
        assertEquals("WITHDRAWN", deputyship.endedBecause(LAST));
    }
}
