package lv.viis.access.granting.grant;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Unlimited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the ministry does with a grant: ends it, suspends it, or lets it hold again. */
@Path("/v1/grants/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Grants")
class GrantStepResource {

    /**
     * Why a step is taken.
     *
     * @param reasonCode as a code in capitals
     * @param text in words; it stays here
     */
    record StepReason(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode,

            @Size(max = 2000) @FreeText String text) {}

    private final Door door;
    private final RevokeGrant revokeGrant;
    private final PauseGrant pauseGrant;
    private final ReinstateGrant reinstateGrant;

    GrantStepResource(Door door, RevokeGrant revokeGrant, PauseGrant pauseGrant, ReinstateGrant reinstateGrant) {
        this.door = door;
        this.revokeGrant = revokeGrant;
        this.pauseGrant = pauseGrant;
        this.reinstateGrant = reinstateGrant;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/revocation")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "End a grant at once; tokens that rest on it stop working")
    @APIResponseSchema(value = GrantRow.class, responseCode = "200")
    @Unlimited("a withdrawal does not wait")
    public Response revoke(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid StepReason request) {
        var reach = door.reach().requireCountry();
        return answer(revokeGrant.revoke(id, IfMatch.of(ifMatch), request, reach), reach.day());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/suspension")
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.IZM_ADMIN})
    @Idempotent(required = false)
    @Operation(
            summary = "Suspend a grant at once; tokens that rest on it stop working, and it still ends on its last day")
    @APIResponseSchema(value = GrantRow.class, responseCode = "200")
    @Unlimited("a withdrawal does not wait")
    public Response suspend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid StepReason request) {
        var reach = door.reach().requireCountry();
        return answer(pauseGrant.pause(id, IfMatch.of(ifMatch), request, reach), reach.day());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/reinstatement")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Let a suspended grant hold again on what is left of its days, whatever it was suspended for")
    @APIResponseSchema(value = GrantRow.class, responseCode = "200")
    public Response reinstate(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid StepReason request) {
        var reach = door.reach().requireCountry();
        return answer(reinstateGrant.reinstate(id, IfMatch.of(ifMatch), request, reach), reach.day());
    }

    private static Response answer(Grant grant, LocalDate today) {
        var view = GrantRow.of(grant, today);
        return Answers.ok(view, view.version());
    }
}
