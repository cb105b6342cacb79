package lv.viis.access.ground.login;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Unlimited;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where somebody is logged in, for that person to see and to end (OWASP ASVS 5, 7.4). */
@Path("/v1/me/logins")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Logins")
class OwnLoginResource {

    /**
     * A login that its client can renew; of its tokens nothing is shown.
     *
     * @param clientId the client through which the person logged in
     * @param renewedAt when the client last had a new token; null if it never had
     * @param idleUntil when it ends by itself if it is not renewed before
     * @param expiresAt when it ends in any case
     */
    record LoginView(
            UUID id,
            String clientId,
            Instant begunAt,
            @Nullable Instant renewedAt,
            Instant idleUntil,
            Instant expiresAt) {}

    /**
     * What ended.
     *
     * @param logins how many logins; none if it had ended before
     */
    record OwnEnd(int logins, Instant endedAt) {}

    private final Door door;
    private final OwnLogins logins;

    OwnLoginResource(Door door, OwnLogins logins) {
        this.door = door;
        this.logins = logins;
    }

    @GET
    @Authenticated
    @Transactional
    @Operation(summary = "Where am I logged in")
    @APIResponse(responseCode = "200", description = "A page of logins, the oldest first")
    public Page<LoginView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return Page.of(
                logins.of(door.reach().personId(), Cursor.parse(cursor), limit + 1),
                limit,
                login -> login,
                login -> new Cursor("", login.id()));
    }

    @POST
    @Path("/{id}/end")
    @Authenticated
    @Idempotent(required = false)
    @Operation(summary = "End one of the own logins, and all own access tokens")
    @APIResponseSchema(value = OwnEnd.class, responseCode = "200")
    @Unlimited("a withdrawal does not wait")
    public Response end(@PathParam("id") UUID id) {
        return end(id, door.reach());
    }

    @POST
    @Path("/end")
    @Authenticated
    @Idempotent(required = false)
    @Operation(
            summary = "End all own logins, and all own access tokens",
            description = "What the provider gave for a login before begins none any more: log in anew.")
    @APIResponseSchema(value = OwnEnd.class, responseCode = "200")
    @Unlimited("a withdrawal does not wait")
    public Response endEvery() {
        return end(null, door.reach());
    }

    private Response end(UUID id, Reach reach) {
        return Response.ok(logins.end(reach.personId(), id, reach.at())).build();
    }
}
