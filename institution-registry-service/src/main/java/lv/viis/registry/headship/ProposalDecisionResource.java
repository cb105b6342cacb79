package lv.viis.registry.headship;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import lv.viis.chassis.page.IfMatch;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a second registrar says to a proposal. */
@Path("/v1/headship-proposals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headship proposals")
class ProposalDecisionResource {

    /** Why not. */
    record Rejection(@NotNull RejectionReason reason) {}

    private final ConfirmProposal confirmProposal;
    private final RejectProposal rejectProposal;
    private final EntryAnswers answers;
    private final Door door;

    ProposalDecisionResource(
            ConfirmProposal confirmProposal, RejectProposal rejectProposal, EntryAnswers answers, Door door) {
        this.confirmProposal = confirmProposal;
        this.rejectProposal = rejectProposal;
        this.answers = answers;
        this.door = door;
    }

    @POST
    @Path("/confirmation")
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a proposal: only now it holds, and is told",
            description = "By another registrar than the proposer and the head. The same registrar again changes"
                    + " nothing and is answered the same.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach();
        return answers.ofProposal(
                "confirm headship proposal", () -> confirmProposal.confirm(id, IfMatch.of(ifMatch), reach));
    }

    @POST
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent(required = false)
    @Operation(summary = "Reject a proposal: nothing changes")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Rejection body) {
        var reach = door.reach();
        return answers.ofProposal(
                "reject headship proposal", () -> rejectProposal.reject(id, body.reason(), IfMatch.of(ifMatch), reach));
    }
}
