package lv.viis.registration.arriving.campaign;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.InvalidInput;
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

    private static final String STATES = "DUE|NOT_PRINTABLE|SIGNED|SIGNED_LATE|EXPIRED|NO_RIGHTS|CANCELLED";

    /**
     * @param textVersion of the commitment letter's Latvian text that is in force today
     * @param deadline the last day, of Europe/Riga, on which one signs in time
     */
    record NewCampaign(
            @NotBlank @Code String textVersion, @NotNull LocalDate deadline) {}

    /**
     * A campaign and how far it is.
     *
     * @param deadline the last day, of Europe/Riga; who came late to the campaign may have a later one
     * @param startedAt when it was confirmed, UTC; null until then
     * @param members how many stand how (DUE, NOT_PRINTABLE, SIGNED, SIGNED_LATE, EXPIRED, NO_RIGHTS, CANCELLED), of those
     *     whom the caller may know of
     */
    record CampaignView(
            UUID id,
            String textVersion,
            LocalDate deadline,
            CommitmentCampaign.State state,
            Instant startedAt,
            Map<String, Long> members) {}

    private final CommitmentCampaigns campaigns;
    private final ProposeCampaign proposeCampaign;
    private final StartCampaign startCampaign;
    private final CancelCampaign cancelCampaign;
    private final ProtectedReads protectedReads;
    private final Door door;

    CommitmentCampaignResource(
            CommitmentCampaigns campaigns,
            ProposeCampaign proposeCampaign,
            StartCampaign startCampaign,
            CancelCampaign cancelCampaign,
            ProtectedReads protectedReads,
            Door door) {
        this.campaigns = campaigns;
        this.proposeCampaign = proposeCampaign;
        this.startCampaign = startCampaign;
        this.cancelCampaign = cancelCampaign;
        this.protectedReads = protectedReads;
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
        var reach = door.reach();
        reach.requireCountry();
        var campaign = proposeCampaign.propose(asked.textVersion(), asked.deadline(), reach);
        return Response.created(URI.create("/v1/commitment-campaigns/" + campaign.id))
                .entity(view(campaign, reach))
                .build();
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.IZM_ADMIN)
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a proposed campaign, and so begin it",
            description = "By another administrator than who proposed it. Whoever holds a right and signed an older"
                    + " text gets a new letter, by and by, and reminders. Who has not signed by the deadline loses the"
                    + " rights through that employer; signing late is possible, but a head must apply for them anew.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id) {
        var reach = door.reach();
        reach.requireCountry();
        return Response.ok(view(startCampaign.confirm(id, reach), reach)).build();
    }

    @POST
    @Path("/{id}/cancellation")
    @RolesAllowed(Roles.IZM_ADMIN)
    @Idempotent(required = false)
    @Operation(
            summary = "Cancel a proposed or running campaign",
            description = "Nobody's rights end by it any more; letters that are signed stay signed.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "200")
    public Response cancel(@PathParam("id") UUID id) {
        var reach = door.reach();
        reach.requireCountry();
        return Response.ok(view(cancelCampaign.cancel(id, reach), reach)).build();
    }

    @GET
    @Authenticated
    @Operation(summary = "List campaigns", description = "Oldest first.")
    public Page<CampaignView> list(
            @QueryParam("cursor") String cursor, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var reach = door.reach();
        return Page.of(
                campaigns.list(Cursor.parse(cursor).id(), limit + 1),
                limit,
                campaign -> view(campaign, reach),
                campaign -> new Cursor("", campaign.id));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(
            summary = "Read a campaign and how far it is",
            description = "The ministry's clerks, access officers and administrators see the count of all members,"
                    + " heads that of their own people, others none.")
    public CampaignView read(@PathParam("id") UUID id) {
        return view(campaigns.find(id), door.reach());
    }

    @GET
    @Path("/{id}/members")
    @Authenticated
    @Operation(
            summary = "List who is asked to sign, and who has",
            description = "All for the ministry's clerks, access officers and administrators; their own people for"
                    + " heads.")
    public Page<MemberView> members(
            @PathParam("id") UUID id,
            @QueryParam("state") @Pattern(regexp = STATES) String state,
            @QueryParam("employerId") String employerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var reach = door.reach();
        campaigns.find(id);
        return protectedReads.read(
                "list campaign members",
                () -> Page.of(
                        campaigns.members(
                                id,
                                state,
                                employer(employerId),
                                Cursor.parse(cursor).id(),
                                limit + 1,
                                reach),
                        limit,
                        MemberView::of,
                        member -> new Cursor("", member.id())),
                Page::items,
                MemberView.shown());
    }

    private CampaignView view(CommitmentCampaign campaign, Reach reach) {
        var members = new TreeMap<String, Long>();
        campaigns.counts(campaign.id, reach).forEach(count -> members.put(count.state(), count.members()));
        return new CampaignView(
                campaign.id,
                campaign.textVersion,
                campaign.deadline,
                campaign.state(reach.day()),
                campaign.startedAt,
                members);
    }

    private static UUID employer(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("employerId", "query", "is not a UUID");
        }
    }
}
