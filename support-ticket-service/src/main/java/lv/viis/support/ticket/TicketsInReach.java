package lv.viis.support.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;
import lv.viis.support.knownalias.KnownAliases;
import lv.viis.support.rolecode.Roles;

/** The tickets that a caller may see: one's own, or as support officer all. */
@ApplicationScoped
public class TicketsInReach {

    private final Tickets tickets;
    private final KnownAliases aliases;

    TicketsInReach(Tickets tickets, KnownAliases aliases) {
        this.tickets = tickets;
        this.aliases = aliases;
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    public Ticket readable(UUID id, Reach reach) {
        return requireReadable(tickets.findById(id), reach);
    }

    /**
     * A ticket to say something in, locked until the end of the transaction: two who write at once both have their say.
     *
     * @throws NotFound if there is none, or it is not the caller's to read
     * @throws OutsideScope if the caller may only read it
     */
    public Ticket answerable(UUID id, Reach reach) {
        var ticket = requireReadable(tickets.findById(id, LockModeType.PESSIMISTIC_WRITE), reach);
        if (!isOwn(ticket, reach) && !isSupport(reach)) {
            throw new OutsideScope();
        }
        return ticket;
    }

    /**
     * A ticket to decide on as support officer, on the version that the officer saw; locked until the end of the
     * transaction.
     *
     * @throws NotFound if there is none, or it is not the caller's to read
     * @throws OutsideScope if the caller may only read it
     */
    public Ticket decidable(UUID id, IfMatch ifMatch, Reach reach) {
        var ticket = answerable(id, reach);
        if (!isSupport(reach)) {
            throw new OutsideScope();
        }
        ifMatch.require(ticket.version);
        return ticket;
    }

    /** Whether the caller writes as the ministry: whoever asks oneself is a requester, also an officer. */
    public boolean isSupportFor(Ticket ticket, Reach reach) {
        return isSupport(reach) && !isOwn(ticket, reach);
    }

    /** Whether the caller opened the ticket, under whichever of the own ids. */
    public boolean isOwn(Ticket ticket, Reach reach) {
        return ownIds(reach).contains(ticket.requesterId);
    }

    /** Whose tickets the caller may list; null for everybody's. */
    List<UUID> requesters(Reach reach) {
        return seesAll(reach) ? null : ownIds(reach);
    }

    private List<UUID> ownIds(Reach reach) {
        return aliases.idsOf(reach.personId());
    }

    private Ticket requireReadable(Ticket ticket, Reach reach) {
        if (ticket == null || !(seesAll(reach) || isOwn(ticket, reach))) {
            throw new NotFound("ticket");
        }
        return ticket;
    }

    private static boolean seesAll(Reach reach) {
        return reach.hasInCountry(Roles.IZM_SUPPORT, Roles.IZM_ACCESS_OFFICER);
    }

    private static boolean isSupport(Reach reach) {
        return reach.hasInCountry(Roles.IZM_SUPPORT);
    }
}
