package lv.viis.access.deciding.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.item.ProposalView;
import lv.viis.access.deciding.weighing.NewDecision;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an officer makes of an item: decides on it, or sends it back. */
@Path("/v1/decision-items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IZM_ACCESS_OFFICER)
@Tag(name = "Decision items")
class ItemStepResource {

    /**
     * Why a version is sent back.
     *
     * @param applicationVersion the version at which the officer looked
     * @param reasonCodes codes in capitals; they are told to others
     * @param text what is to be put right, in words for the applicant; it stays here
     */
    record NewReturn(
            @NotNull Long applicationVersion,

            @NotEmpty @Size(max = 20)
            List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}") String>
                    reasonCodes,

            @Size(max = 2000) @FreeText String text) {}

    private final Door door;
    private final DecideItem decideItem;
    private final ReturnItem returnItem;

    ItemStepResource(Door door, DecideItem decideItem, ReturnItem returnItem) {
        this.door = door;
        this.decideItem = decideItem;
        this.returnItem = returnItem;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/decision")
    @Idempotent
    @Operation(summary = "Decide on every line; what is granted becomes, replaces or ends a grant at once")
    @APIResponseSchema(value = DecisionResource.DecisionView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "A sensitive role is among what is granted: proposed, a second officer has to confirm it",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid NewDecision request) {
        var reach = door.reach().requireCountry();
        var result = decideItem.decide(id, request, reach);
        if (result.proposal() != null) {
            return Response.accepted(ProposalView.of(result.proposal(), false))
                    .location(URI.create("/v1/decision-items/" + id))
                    .build();
        }
        var decision = result.decision();
        return Answers.created("/v1/decisions/" + decision.id, DecisionResource.DecisionView.of(decision, null), 1);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/return")
    @Idempotent
    @Operation(summary = "Send a version back with reasons, to be put right and submitted anew")
    @APIResponseSchema(value = DecisionResource.DecisionView.class, responseCode = "201")
    public Response giveBack(@PathParam("id") UUID id, @NotNull @Valid NewReturn request) {
        var reach = door.reach().requireCountry();
        var decision = returnItem.giveBack(id, request, reach);
        return Answers.created("/v1/decisions/" + decision.id, DecisionResource.DecisionView.of(decision, null), 1);
    }
}
