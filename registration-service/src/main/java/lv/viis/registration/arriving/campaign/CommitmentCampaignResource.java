package lv.viis.registration.arriving.campaign;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.Code;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns in which users sign a changed commitment letter anew. */
@Path("/v1/commitment-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitment campaigns")
class CommitmentCampaignResource {

    /**
     * @param textVersion of the commitment letter's Latvian text that is in force today
     * @param deadline the last day, of Europe/Riga, on which one signs in time
     */
    record NewCampaign(
            @NotBlank @Size(max = 20) @Code String textVersion,
            @NotNull LocalDate deadline) {}

    private final CommitmentCampaigns campaigns;
    private final CampaignMembers members;
    private final ProposeCampaign proposeCampaign;
    private final Door door;

    CommitmentCampaignResource(
            CommitmentCampaigns campaigns, CampaignMembers members, ProposeCampaign proposeCampaign, Door door) {
        this.campaigns = campaigns;
        this.members = members;
        this.proposeCampaign = proposeCampaign;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_ADMIN)
    @Idempotent
    @Operation(
            summary = "Propose to ask users to sign the changed commitment letter",
            description =
                    "By the ministry's administrators, for the country. Nobody is asked until another administrator"
                            + " confirms it.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201")
    public Response propose(@Valid @NotNull NewCampaign asked) {
        var reach = door.reach().requireCountry();
        var campaign = proposeCampaign.propose(asked.textVersion(), asked.deadline(), reach);
        return Response.created(URI.create("/v1/commitment-campaigns/" + campaign.id))
                .entity(CampaignView.of(campaign, members.counts(campaign.id, reach), reach.day()))
                .build();
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(summary = "List campaigns", description = "Oldest first.")
    public Page<CampaignView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var reach = door.reach();
        return Page.of(
                campaigns.list(Cursor.parse(cursor).id(), limit + 1),
                limit,
                campaign -> CampaignView.of(campaign, members.counts(campaign.id, reach), reach.day()),
                campaign -> new Cursor("", campaign.id));
    }

    @GET
    @Transactional
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read a campaign and how far it is",
            description = "The ministry's clerks, access officers and administrators see the count of all members,"
                    + " heads that of their own people, others none.")
    public CampaignView read(@PathParam("id") UUID id) {
        var reach = door.reach();
        return CampaignView.of(campaigns.find(id), members.counts(id, reach), reach.day());
    }
}
