package lv.viis.support.ticket;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as lists and answers show it: nothing that its requester wrote.
 *
 * @param code eight characters by which people name it
 * @param openedAt UTC
 * @param resolvedAt UTC, null while it is open
 * @param version the ETag
 */
public record TicketSummary(
        UUID id,
        String code,
        @Nullable UUID organisationId,
        @Nullable String organisationName,
        String topic,
        String state,
        Instant openedAt,
        @Nullable Instant resolvedAt,
        long version) {

    public static TicketSummary of(Ticket ticket) {
        return new TicketSummary(
                ticket.id,
                ticket.code,
                ticket.organisation.id(),
                ticket.organisation.name(),
                ticket.topic.name(),
                ticket.state.name(),
                ticket.openedAt,
                ticket.resolvedAt,
                ticket.version);
    }
}
