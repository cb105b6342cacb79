package lv.viis.support.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The transitions, without a database. */
class TicketTest {

    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

    private static Ticket opened(String example) {
        return Ticket.open(
                UUID.randomUUID(), null, Topic.ERROR, "23456789", new Ticket.Description(example, null, null), NOW);
    }

    private static final UUID OFFICER = UUID.randomUUID();

    private static Ticket opened() {
        return opened("The page stayed empty after Sign.");
    }

    @Test
    void a_ticket_goes_from_side_to_side_until_it_is_resolved() {
        var ticket = opened();
        assertEquals(Ticket.State.NEW, ticket.state);
        ticket.answeredByRequester();
        assertEquals(Ticket.State.NEW, ticket.state);
        ticket.triage(OFFICER, NOW);
        ticket.answeredBySupport();
        assertEquals(Ticket.State.WAITING_REQUESTER, ticket.state);
        ticket.answeredByRequester();
        assertEquals(Ticket.State.IN_PROGRESS, ticket.state);
        ticket.resolve(NOW);
        assertEquals(Ticket.State.RESOLVED, ticket.state);
        assertThrows(TicketIsResolved.class, ticket::answeredByRequester);
        assertThrows(TicketIsResolved.class, ticket::answeredBySupport);
        assertThrows(TicketIsResolved.class, () -> ticket.resolve(NOW));
    }

    @Test
    void what_nobody_has_looked_at_is_not_resolved() {
        assertThrows(TicketNotTriaged.class, () -> opened().resolve(NOW));
    }

    @Test
    void a_ticket_is_reopened_on_the_fourteenth_day_and_not_after() {
        var ticket = opened();
        assertThrows(TicketNotResolved.class, () -> ticket.reopen(NOW));
        ticket.triage(OFFICER, NOW);
        ticket.resolve(NOW);
        var last = NOW.plus(Ticket.REOPENABLE);
        assertThrows(ReopenedTooLate.class, () -> ticket.reopen(last.plusMillis(1)));
        ticket.reopen(last);
        assertEquals(Ticket.State.IN_PROGRESS, ticket.state);
    }

    @Test
    @Tag("D26")
    void twenty_characters_besides_blanks_are_an_example() {
        assertThrows(ExampleMissing.class, () -> opened("a ".repeat(19)));
        assertEquals(Ticket.State.NEW, opened("a ".repeat(20)).state);
    }

    @Test
    void codes_are_not_mistaken_and_not_repeated() {
        var codes = Stream.generate(TicketCode::next).limit(10_000).collect(Collectors.toSet());
        assertEquals(10_000, codes.size());
        assertTrue(codes.stream().allMatch(code -> code.matches("[^01OILUV]{8}")));
    }
}
