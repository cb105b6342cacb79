package lv.viis.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Reach;

/** Reads what somebody wrote in a ticket or attached to it; a reading by anyone but its requester is recorded. */
@ApplicationScoped
public class TicketReads {

    private final ProtectedReads protectedReads;
    private final TicketsInReach tickets;

    TicketReads(ProtectedReads protectedReads, TicketsInReach tickets) {
        this.protectedReads = protectedReads;
        this.tickets = tickets;
    }

    /**
     * Asks the query once it is known that the caller may read the ticket.
     *
     * @param action what is done, in words of the API
     * @param dataKind what is shown, as the record of the access says it
     */
    public <T> T read(String action, UUID ticketId, String dataKind, Function<Ticket, T> query, Reach reach) {
        record Found<T>(Ticket ticket, T shown) {}
        return protectedReads
                .read(
                        action,
                        () -> {
                            var ticket = tickets.readable(ticketId, reach);
                            return new Found<>(ticket, query.apply(ticket));
                        },
                        found -> disclosure(found.ticket(), dataKind, reach))
                .shown();
    }

    /** To others the requester's data is disclosed, to the requester nothing. */
    private ProtectedReads.Disclosure disclosure(Ticket ticket, String dataKind, Reach reach) {
        return new ProtectedReads.Disclosure(
                ticket.organisationId(),
                tickets.isOwn(ticket, reach) ? List.of() : List.of(ticket.requesterId),
                List.of(dataKind));
    }
}
