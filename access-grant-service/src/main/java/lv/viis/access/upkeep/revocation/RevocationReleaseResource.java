package lv.viis.access.upkeep.revocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.upkeep.revocation.RevocationProgressResource.RevocationView;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Unlimited;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The second officer's word on the end of more rights than one officer may end. */
@Path("/v1/revocations/{id}/release")
@Tag(name = "Bulk revocations")
class RevocationReleaseResource {

    /** Why what is beyond the cap ends too; a code in capitals. */
    record RevocationRelease(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode) {}

    private final Door door;
    private final ReleaseRevocation releaseRevocation;
    private final RevocationQuery revocations;

    RevocationReleaseResource(Door door, ReleaseRevocation releaseRevocation, RevocationQuery revocations) {
        this.door = door;
        this.releaseRevocation = releaseRevocation;
        this.revocations = revocations;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Let what is held end, as another officer than the one who asked, and none whose rights end")
    @APIResponseSchema(value = RevocationView.class, responseCode = "200")
    @Unlimited("a withdrawal does not wait")
    public Response release(@PathParam("id") UUID id, @NotNull @Valid RevocationRelease request) {
        var reach = door.reach().requireCountry();
        releaseRevocation.release(id, request.reasonCode(), reach);
        return Response.ok(revocations.find(id, reach)).build();
    }
}
