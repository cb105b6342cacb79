package lv.viis.support.resolution;

import java.time.Instant;
import java.util.UUID;

/** An officer has resolved a ticket; it comes again if the ticket was reopened in between. */
record TicketResolved(UUID ticketId, UUID organisationId, Instant resolvedAt) {}
