package lv.viis.access.deciding.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lv.viis.access.deciding.item.ProposalView;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second of two officers, where a sensitive role needs them. */
@Path("/v1/decision-items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IZM_ACCESS_OFFICER)
@Tag(name = "Decision items")
class ProposalResource {

    /**
     * Which proposal is confirmed.
     *
     * @param proposalId the one at which the officer has looked
     */
    record NewConfirmation(@NotNull UUID proposalId) {}

    /**
     * Why a proposal is not confirmed.
     *
     * @param reasonCode a code of the catalogue
     * @param text in words for the first officer; it stays here
     */
    record NewObjection(
            @NotNull UUID proposalId,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode,

            @Size(max = 2000) @FreeText String text) {}

    private final Door door;
    private final ConfirmProposal confirmProposal;
    private final SendBackProposal sendBackProposal;

    ProposalResource(Door door, ConfirmProposal confirmProposal, SendBackProposal sendBackProposal) {
        this.door = door;
        this.confirmProposal = confirmProposal;
        this.sendBackProposal = sendBackProposal;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/confirmation")
    @Idempotent
    @Operation(summary = "Confirm another officer's proposal: it becomes the decision, weighed by what is known now")
    @APIResponseSchema(value = DecisionResource.DecisionView.class, responseCode = "201")
    public Response confirm(@PathParam("id") UUID id, @NotNull @Valid NewConfirmation request) {
        var reach = door.reach().requireCountry();
        var decision = confirmProposal.confirm(id, request.proposalId(), reach);
        return Answers.created("/v1/decisions/" + decision.id, DecisionResource.DecisionView.of(decision, null), 1);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/objection")
    @Idempotent(required = false)
    @Operation(summary = "Send a proposal back, as the second officer or as the one who made it; the item stays open")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response sendBack(@PathParam("id") UUID id, @NotNull @Valid NewObjection request) {
        var reach = door.reach().requireCountry();
        return Response.ok(ProposalView.of(sendBackProposal.sendBack(id, request, reach), false))
                .build();
    }
}
