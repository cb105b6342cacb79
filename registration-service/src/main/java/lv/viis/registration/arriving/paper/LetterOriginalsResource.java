package lv.viis.registration.arriving.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.text.Code;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The paper originals of one letter. */
@Path("/v1/letters/{id}/paper-originals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paper originals")
class LetterOriginalsResource {

    /**
     * @param receivedOn the day on which the original was delivered, a date of Europe/Riga
     * @param documentNumber the number that its sender gave it
     * @param documentDate the date on it, of Europe/Riga
     * @param signedByNamedSigner that the clerk found it signed by the person whose letter it is; must be true
     */
    record NewOriginal(
            @NotNull LocalDate receivedOn,

            @NotBlank @Size(max = 100) @Code String documentNumber,

            @NotNull LocalDate documentDate,

            @NotNull @jakarta.validation.constraints.AssertTrue
            Boolean signedByNamedSigner) {}

    private final RecordOriginal recordOriginal;
    private final Door door;

    LetterOriginalsResource(RecordOriginal recordOriginal, Door door) {
        this.recordOriginal = recordOriginal;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_CLERK)
    @Idempotent
    @Operation(
            summary = "Record a letter's original on paper",
            description =
                    "By a clerk without a part in the letter. Its scan follows, then a second clerk confirms it. A head"
                            + " must have been head, or the head unidentified in the register, on the document's date.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "201")
    public Response record(@PathParam("id") UUID id, @Valid @NotNull NewOriginal told) {
        var reach = door.reach().requireCountry();
        var recorded = recordOriginal.record(id, told, reach);
        return Answers.created("/v1/paper-originals/" + recorded.id, PaperOriginalView.of(recorded), recorded.version);
    }
}
