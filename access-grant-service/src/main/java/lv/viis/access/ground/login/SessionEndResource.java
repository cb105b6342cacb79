package lv.viis.access.ground.login;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Unlimited;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of all logins of somebody, by an officer. */
@Path("/v1/people/{id}/session-end")
@Tag(name = "Logins")
class SessionEndResource {

    /**
     * Why somebody's logins end.
     *
     * @param reasonCode as a code in capitals, from the catalogue
     * @param text in words; it stays here
     */
    @Schema(name = "NewSessionEnd")
    record NewEnd(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode,

            @Size(max = 2000) @FreeText String text) {}

    /**
     * What ended.
     *
     * @param logins how many logins were there; access tokens of clients without refresh tokens end too
     * @param endedAt what the provider gave for a login before it begins none any more
     */
    record Ended(UUID personId, int logins, Instant endedAt) {}

    private final Door door;
    private final EndPersonsLogins endLogins;
    private final ProtectedReads protectedReads;

    SessionEndResource(Door door, EndPersonsLogins endLogins, ProtectedReads protectedReads) {
        this.door = door;
        this.endLogins = endLogins;
        this.protectedReads = protectedReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(
            summary = "End all logins of a person under whichever id, and every token that followed from them",
            description = "The person's rights stay; who logs in anew at the provider has them again.")
    @APIResponseSchema(value = Ended.class, responseCode = "200")
    @Unlimited("a withdrawal does not wait")
    public Response endLogins(@PathParam("id") UUID id, @NotNull @Valid NewEnd request) {
        var reach = door.reach().requireCountry();
        return Response.ok(protectedReads.read(
                        "end logins",
                        () -> endLogins.end(id, request, reach),
                        ended -> new Disclosure(null, List.of(id), List.of("login"), request.reasonCode())))
                .build();
    }
}
