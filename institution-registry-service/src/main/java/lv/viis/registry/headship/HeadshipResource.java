package lv.viis.registry.headship;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Version;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of one headship. */
@Path("/v1/headships")
@Tag(name = "headships")
class HeadshipResource {

    record LastDay(@NotNull LocalDate lastDay) {}

    private final EndHeadship endHeadship;

    HeadshipResource(EndHeadship endHeadship) {
        this.endHeadship = endHeadship;
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("IKVD_REGISTRAR")
    @Idempotent(required = false)
    @Operation(summary = "Record the last day of a headship")
    @APIResponseSchema(value = HeadshipView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "There is no such headship")
    @APIResponse(responseCode = "409", description = "The headship has an end already")
    @APIResponse(responseCode = "412", description = "The headship has changed in the meantime")
    @APIResponse(responseCode = "422", description = "The last day lies before the first")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull LastDay body) {
        var ended = endHeadship.end(id, ifMatch, body.lastDay());
        return Response.ok(HeadshipView.of(ended))
                .header(HttpHeaders.ETAG, Version.etag(ended.version))
                .build();
    }
}
