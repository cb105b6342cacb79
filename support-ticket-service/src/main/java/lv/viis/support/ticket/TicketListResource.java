package lv.viis.support.ticket;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people look for tickets; what their requesters wrote is not shown here, so that no reading is recorded. */
@Path("/v1/tickets")
@Tag(name = "Tickets")
class TicketListResource {

    private final Door door;
    private final Tickets tickets;
    private final TicketsInReach ticketsInReach;

    TicketListResource(Door door, Tickets tickets, TicketsInReach ticketsInReach) {
        this.door = door;
        this.tickets = tickets;
        this.ticketsInReach = ticketsInReach;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Transactional
    @Operation(summary = "List tickets: one's own, or as support officer all, in the order in which they were opened")
    @APIResponse(responseCode = "200", description = "A page of tickets, without what their requesters wrote")
    public Page<TicketSummary> list(
            @QueryParam("state") Ticket.State state,
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("code") String code,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var filter = new Tickets.Filter(
                ticketsInReach.requesters(door.reach()),
                state,
                organisationId,
                code == null ? null : Text.code(Text.read(code, "code", "query")));
        return Page.of(
                tickets.list(filter, Cursor.parse(cursor), limit + 1),
                limit,
                TicketSummary::of,
                ticket -> new Cursor("", ticket.id));
    }
}
