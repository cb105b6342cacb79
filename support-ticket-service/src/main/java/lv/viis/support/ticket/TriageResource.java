package lv.viis.support.ticket;

import jakarta.annotation.security.RolesAllowed;
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
import lv.viis.support.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An officer's first look at a ticket. */
@Path("/v1/tickets/{id}/triage")
@Tag(name = "Tickets")
class TriageResource {

    private final Door door;
    private final TriageTicket triageTicket;

    TriageResource(Door door, TriageTicket triageTicket) {
        this.door = door;
        this.triageTicket = triageTicket;
    }

    @POST
    @RolesAllowed(Roles.IZM_SUPPORT)
    @Idempotent(required = false)
    @Operation(summary = "Take a new ticket as a question to answer")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = TicketSummary.class, responseCode = "200", responseDescription = "The ticket is triaged")
    public Response triage(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var ticket = triageTicket.triage(id, IfMatch.of(ifMatch), door.reach());
        return Answers.ok(TicketSummary.of(ticket), ticket.version);
    }
}
