package lv.viis.support.resolution;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.text.FreeText;
import lv.viis.support.rolecode.Roles;
import lv.viis.support.ticket.Ticket;
import lv.viis.support.ticket.TicketSummary;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of a ticket, and its going on where the end was none. */
@Path("/v1/tickets/{ticketId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tickets")
class ResolutionResource {

    /** How it was resolved: 1 to 10,000 characters, the last message of the ticket. */
    record Resolution(
            @NotBlank @Size(max = 10_000) @FreeText String text) {}

    /** Why it goes on: 1 to 10,000 characters. */
    record Reopening(@NotBlank @Size(max = 10_000) @FreeText String text) {}

    private final Door door;
    private final ReopenTicket reopenTicket;
    private final ResolveTicket resolveTicket;

    ResolutionResource(Door door, ReopenTicket reopenTicket, ResolveTicket resolveTicket) {
        this.door = door;
        this.reopenTicket = reopenTicket;
        this.resolveTicket = resolveTicket;
    }

    @POST
    @Path("/resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_SUPPORT)
    @Idempotent(required = false)
    @Operation(summary = "Resolve a ticket")
    @APIResponseSchema(value = TicketSummary.class, responseCode = "200", responseDescription = "It is resolved")
    public Response resolve(
            @PathParam("ticketId") UUID ticketId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull @Valid Resolution resolution) {
        return answer(resolveTicket.resolve(ticketId, resolution.text(), IfMatch.of(ifMatch), door.reach()));
    }

    @POST
    @Path("/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Authenticated
    @Idempotent(required = false)
    @Operation(summary = "Go on with a ticket whose resolution did not help, within 14 days")
    @APIResponseSchema(value = TicketSummary.class, responseCode = "200", responseDescription = "It is worked on again")
    public Response reopen(@PathParam("ticketId") UUID ticketId, @NotNull @Valid Reopening reopening) {
        return answer(reopenTicket.reopen(ticketId, reopening.text(), door.reach()));
    }

    private static Response answer(Ticket ticket) {
        return Answers.ok(TicketSummary.of(ticket), ticket.version());
    }
}
