package lv.viis.registration.arriving.campaign;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What administrators do with a campaign that one of them proposed: another one begins it, any ends it early. */
@Path("/v1/commitment-campaigns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IZM_ADMIN)
@Tag(name = "Commitment campaigns")
class CampaignActionsResource {

    private final StartCampaign startCampaign;
    private final CancelCampaign cancelCampaign;
    private final CampaignMembers members;
    private final Door door;

    CampaignActionsResource(
            StartCampaign startCampaign, CancelCampaign cancelCampaign, CampaignMembers members, Door door) {
        this.startCampaign = startCampaign;
        this.cancelCampaign = cancelCampaign;
        this.members = members;
        this.door = door;
    }

    @POST
    @Path("/confirmation")
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a proposed campaign, and so begin it",
            description = "By another administrator than who proposed it. Whoever holds a right and signed an older"
                    + " text gets a new letter, by and by, and reminders. Who has not signed by the deadline loses the"
                    + " rights through that employer; signing late is possible, but a head must apply for them anew.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id) {
        var reach = door.reach().requireCountry();
        return answer(startCampaign.confirm(id, reach), reach);
    }

    @POST
    @Path("/cancellation")
    @Idempotent(required = false)
    @Operation(
            summary = "Cancel a proposed or running campaign",
            description = "Nobody's rights end by it any more; letters that are signed stay signed.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response cancel(@PathParam("id") UUID id) {
        var reach = door.reach().requireCountry();
        return answer(cancelCampaign.cancel(id, reach), reach);
    }

    private Response answer(CommitmentCampaign campaign, Reach reach) {
        return Response.ok(CampaignView.of(campaign, members.counts(campaign.id, reach), reach.day()))
                .build();
    }
}
