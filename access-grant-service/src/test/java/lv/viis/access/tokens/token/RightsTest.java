package lv.viis.access.tokens.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsTest {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    @ParameterizedTest(name = "on {1} at {0} it ends at {2}")
    @CsvSource({
        // winter: midnight in Riga is 22:00 UTC; summer: 21:00; the nights of both changes still begin in the old time
        "2026-01-15T21:58:00Z, 2026-01-15, 2026-01-15T22:00:00Z",
        "2026-07-15T20:58:00Z, 2026-07-15, 2026-07-15T21:00:00Z",
        "2026-03-28T21:58:00Z, 2026-03-28, 2026-03-28T22:00:00Z",
        "2026-03-29T20:58:00Z, 2026-03-29, 2026-03-29T21:00:00Z",
        "2026-10-24T20:58:00Z, 2026-10-24, 2026-10-24T21:00:00Z",
        "2026-10-25T21:58:00Z, 2026-10-25, 2026-10-25T22:00:00Z",
        "2026-01-15T12:00:00Z, 2026-01-15, 2026-01-15T12:05:00Z",
    })
    void a_token_ends_with_the_last_day_in_riga(Instant at, LocalDate lastDay, Instant end) {
        assertEquals(
                end,
                rights(at, new Rights.Right("INSTITUTION_EDITOR", UUID.randomUUID(), lastDay))
                        .end(FIVE_MINUTES));
    }

    @Test
    void the_earliest_end_counts_and_a_headship_may_have_none() {
        var at = Instant.parse("2026-01-15T21:59:00Z");
        assertEquals(
                Instant.parse("2026-01-15T22:00:00Z"),
                rights(
                                at,
                                new Rights.Right("INSTITUTION_HEAD", null, null),
                                new Rights.Right("INSTITUTION_EDITOR", UUID.randomUUID(), LocalDate.of(2026, 1, 15)),
                                new Rights.Right("INSTITUTION_READER", UUID.randomUUID(), LocalDate.of(2026, 1, 16)))
                        .end(FIVE_MINUTES));
    }

    private static Rights rights(Instant at, Rights.Right... held) {
        return new Rights(UUID.randomUUID(), null, Scope.COUNTRY, at, 0, List.of(held), 0);
    }
}
