package lv.viis.registry.headship;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.text.Code;
import lv.viis.registry.act.Basis;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What becomes of one headship. */
@Path("/v1/headships")
@Tag(name = "Headships")
class HeadshipResource {

    /**
     * The end of a headship.
     *
     * @param actNumber of the order by which it ends
     */
    record LastDay(
            @NotNull LocalDate lastDay,
            @NotBlank @Size(max = 100) @Code String actNumber,
            @NotNull LocalDate actDate) {}

    private final EndHeadship endHeadship;
    private final EntryAnswers answers;
    private final Door door;

    HeadshipResource(EndHeadship endHeadship, EntryAnswers answers, Door door) {
        this.endHeadship = endHeadship;
        this.answers = answers;
        this.door = door;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent(required = false)
    @Operation(summary = "Record the last day of a headship")
    @APIResponseSchema(value = HeadshipView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "Of a state body or a municipality: it waits for a second registrar",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response end(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull LastDay body) {
        var reach = door.reach();
        var basis = new Basis(body.actNumber(), body.actDate());
        return answers.of(
                "end headship", 200, () -> endHeadship.end(id, body.lastDay(), basis, IfMatch.of(ifMatch), reach));
    }
}
