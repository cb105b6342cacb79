package lv.viis.support.ticket;

import java.time.Instant;
import java.util.UUID;

/** A user has asked for help; for those who watch how much is asked about what. */
record TicketOpened(UUID ticketId, UUID organisationId, String topic, Instant openedAt) {}
