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

/** Who the person is of whom the register has the name only. */
@Path("/v1/headships/{id}/identification")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headships")
class HeadIdentificationResource {

    /**
     * The person of a headship, by the act of appointment.
     *
     * @param personalCode {@code NNNNNN-NNNNN}
     * @param checkDigitConfirmed that the code stands so in the document, though its check digit does not fit
     */
    record Identification(
            @NotBlank @Size(max = 20) @Code String personalCode,
            @NotBlank @Size(max = 100) @Code String actNumber,
            @NotNull LocalDate actDate,
            boolean checkDigitConfirmed) {

        /** Names nobody. */
        @Override
        public String toString() {
            return "Identification[]";
        }
    }

    private final IdentifyHead identifyHead;
    private final EntryAnswers answers;
    private final Door door;

    HeadIdentificationResource(IdentifyHead identifyHead, EntryAnswers answers, Door door) {
        this.identifyHead = identifyHead;
        this.answers = answers;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent(required = false)
    @Operation(
            summary = "Bind a head who is known by name only to a person, once",
            description = "From the act of appointment, for heads whom an import named without a personal code.")
    @APIResponseSchema(value = HeadshipView.class, responseCode = "200")
    @APIResponse(
            responseCode = "202",
            description = "Of a state body or a municipality: it waits for a second registrar",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response identify(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Identification body) {
        var reach = door.reach().requireCountry();
        var code = PersonalCodeField.read(body.personalCode());
        var basis = new Basis(body.actNumber(), body.actDate());
        return answers.of(
                "identify head",
                200,
                () -> identifyHead.identify(id, code, body.checkDigitConfirmed(), basis, IfMatch.of(ifMatch), reach));
    }
}
