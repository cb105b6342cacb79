package lv.viis.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.event.EventLog;
import lv.viis.support.knownorganisation.KnownOrganisation;

/** Opens a ticket for whoever is logged in, with or without rights anywhere. */
@ApplicationScoped
class OpenTicket {

    private final EntityManager database;
    private final EventLog eventLog;

    OpenTicket(EntityManager database, EventLog eventLog) {
        this.database = database;
        this.eventLog = eventLog;
    }

    @Transactional
    Ticket open(UUID organisationId, Topic topic, Ticket.Description said, Reach reach) {
        var organisation = database.find(KnownOrganisation.class, organisationId);
        if (organisation == null) {
            throw new OrganisationNotKnown();
        }
        var ticket = Ticket.open(reach.personId(), organisation, topic, unusedCode(), said, reach.at());
        database.persist(ticket);
        database.flush();
        eventLog.append(
                Tickets.KAFKA_TOPIC,
                ticket.id,
                ticket.version,
                new TicketOpened(ticket.id, organisationId, topic.name(), reach.at()));
        return ticket;
    }

    /** That no code is given twice is the unique index's to guarantee; this keeps the user from ever meeting it. */
    private String unusedCode() {
        while (true) {
            var code = TicketCode.next();
            if (database.createQuery("select 1 from Ticket where code = :code")
                    .setParameter("code", code)
                    .getResultList()
                    .isEmpty()) {
                return code;
            }
        }
    }
}
