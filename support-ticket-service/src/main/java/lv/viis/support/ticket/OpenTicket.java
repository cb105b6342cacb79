package lv.viis.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.support.knownorganisation.KnownOrganisations;

/** Opens a ticket for whoever is logged in, with or without rights anywhere. */
@ApplicationScoped
class OpenTicket {

    private final Tickets tickets;
    private final KnownOrganisations organisations;
    private final EventLog eventLog;

    OpenTicket(Tickets tickets, KnownOrganisations organisations, EventLog eventLog) {
        this.tickets = tickets;
        this.organisations = organisations;
        this.eventLog = eventLog;
    }

    @Transactional
    Ticket open(UUID organisationId, Topic topic, Ticket.Description said, Reach reach) {
        var organisation = organisations.findById(organisationId);
        if (organisation == null) {
            throw new OrganisationNotKnown();
        }
        var ticket = Ticket.open(reach.personId(), organisation, topic, unusedCode(), said, reach.at());
        tickets.persistAndFlush(ticket);
        eventLog.append(
                Ticket.KAFKA_TOPIC,
                ticket.id,
                ticket.version,
                new TicketOpened(ticket.id, organisationId, topic.name(), reach.at()));
        return ticket;
    }

    /** That no code is given twice is the unique index's to guarantee; this keeps the user from ever meeting it. */
    private String unusedCode() {
        while (true) {
            var code = TicketCode.next();
            if (!tickets.hasCode(code)) {
                return code;
            }
        }
    }
}
