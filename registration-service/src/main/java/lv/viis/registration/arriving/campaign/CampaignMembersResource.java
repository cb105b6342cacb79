package lv.viis.registration.arriving.campaign;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is asked to sign in a campaign, for those who may know of them: people's data, and so recorded. */
@Path("/v1/commitment-campaigns/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Commitment campaigns")
class CampaignMembersResource {

    private static final String STATES = "DUE|NOT_PRINTABLE|SIGNED|SIGNED_LATE|EXPIRED|NO_RIGHTS|CANCELLED";

    private final CommitmentCampaigns campaigns;
    private final CampaignMembers members;
    private final ProtectedReads protectedReads;
    private final Door door;

    CampaignMembersResource(
            CommitmentCampaigns campaigns, CampaignMembers members, ProtectedReads protectedReads, Door door) {
        this.campaigns = campaigns;
        this.members = members;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "List who is asked to sign, and who has",
            description = "All for the ministry's clerks, access officers and administrators; their own people for"
                    + " heads.")
    public Page<MemberView> list(
            @PathParam("id") UUID id,
            @QueryParam("state") @Pattern(regexp = STATES) String state,
            @QueryParam("employerId") UUID employerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var reach = door.reach();
        campaigns.find(id);
        return protectedReads.read(
                "list campaign members",
                () -> Page.of(
                        members.list(id, state, employerId, Cursor.parse(cursor).id(), limit + 1, reach),
                        limit,
                        MemberView::of,
                        member -> new Cursor("", member.id())),
                Page::items,
                MemberView.shown());
    }
}
