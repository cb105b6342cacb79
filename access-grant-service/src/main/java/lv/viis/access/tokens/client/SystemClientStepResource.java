package lv.viis.access.tokens.client;

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
import java.util.Map;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.IfMatch;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happens to a system after it was applied for: an officer decides, a head replaces its keys or ends it. */
@Path("/v1/system-clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "System clients")
class SystemClientStepResource {

    private static final String CODE = "[A-Z][A-Z0-9_]{1,59}";

    /** @param reasonCode as a code in capitals */
    @Schema(name = "NewSystemClientDecision")
    record NewDecision(
            @NotNull SystemClient.Outcome outcome,

            @NotNull @Pattern(regexp = CODE, message = "{viis.code-in-capitals}")
            String reasonCode) {}

    /** The keys that are good from now on, instead of those before. */
    record NewKeys(@NotNull @Size(max = 10) Map<String, Object> jwks) {}

    /** @param reasonCode as a code in capitals */
    @Schema(name = "NewSystemClientEnd")
    record NewEnd(
            @NotNull @Pattern(regexp = CODE, message = "{viis.code-in-capitals}")
            String reasonCode) {}

    private final Door door;
    private final DecideClient decide;
    private final ReplaceClientKeys replaceKeys;
    private final EndClient end;
    private final ClientViews views;

    SystemClientStepResource(
            Door door, DecideClient decide, ReplaceClientKeys replaceKeys, EndClient end, ClientViews views) {
        this.door = door;
        this.decide = decide;
        this.replaceKeys = replaceKeys;
        this.end = end;
        this.views = views;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/decision")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent(required = false)
    @Operation(summary = "Grant or reject a system's right, as an officer without a part in it")
    @APIResponseSchema(value = SystemClientResource.SystemClientView.class, responseCode = "200")
    public Response decide(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewDecision request) {
        var reach = door.reach().requireCountry();
        return views.answer(decide.decide(id, IfMatch.of(ifMatch), request, reach), reach.day());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/keys")
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD})
    @Idempotent(required = false)
    @Operation(summary = "Replace a system's keys; the old ones count no longer")
    @APIResponseSchema(value = SystemClientResource.SystemClientView.class, responseCode = "200")
    public Response replaceKeys(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewKeys request) {
        var reach = door.reach();
        return views.answer(replaceKeys.replace(id, IfMatch.of(ifMatch), request.jwks(), reach), reach.day());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/end")
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD})
    @Idempotent(required = false)
    @Operation(summary = "End a system's right at once, with the tokens that it holds")
    @APIResponseSchema(value = SystemClientResource.SystemClientView.class, responseCode = "200")
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid NewEnd request) {
        var reach = door.reach();
        return views.answer(end.end(id, IfMatch.of(ifMatch), request.reasonCode(), reach), reach.day());
    }
}
