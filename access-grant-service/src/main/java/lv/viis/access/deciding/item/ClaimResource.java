package lv.viis.access.deciding.item;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who looks at an item for the time being. */
@Path("/v1/decision-items/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IZM_ACCESS_OFFICER)
@Tag(name = "Decision items")
class ClaimResource {

    /**
     * Who looks at an item.
     *
     * @param startedAt since when, UTC
     * @param leaseUntil until when others are kept from claiming it, not from deciding; null once it is released
     */
    record ReviewView(
            UUID decisionItemId,
            UUID reviewerId,
            Instant startedAt,
            @Nullable Instant leaseUntil) {}

    private final Door door;
    private final ReviewItem reviewItem;
    private final ReleaseItem releaseItem;

    ClaimResource(Door door, ReviewItem reviewItem, ReleaseItem releaseItem) {
        this.door = door;
        this.reviewItem = reviewItem;
        this.releaseItem = releaseItem;
    }

    @POST
    @Path("/review")
    @Idempotent(required = false)
    @Operation(summary = "Claim an item for a while, or renew the own claim; deciding stays open to all")
    @APIResponseSchema(value = ReviewView.class, responseCode = "200")
    public Response review(@PathParam("id") UUID id) {
        var reach = door.reach().requireCountry();
        var item = reviewItem.review(id, reach);
        var claim = item.claim;
        return Answers.ok(
                new ReviewView(item.id, claim.reviewerId, claim.reviewStartedAt, claim.leaseUntil), item.version);
    }

    @POST
    @Path("/release")
    @Idempotent(required = false)
    @Operation(summary = "Give the own claim back before its lease runs out; without one nothing happens")
    @APIResponse(responseCode = "204", description = "The caller claims it no more")
    public Response release(@PathParam("id") UUID id) {
        var reach = door.reach().requireCountry();
        releaseItem.release(id, reach);
        return Response.noContent().build();
    }
}
