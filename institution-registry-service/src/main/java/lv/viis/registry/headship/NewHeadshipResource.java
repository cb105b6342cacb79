package lv.viis.registry.headship;

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
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.OneLine;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Somebody becomes head of an organisation. */
@Path("/v1/organisations/{id}/headships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headships")
class NewHeadshipResource {

    /**
     * A head to record.
     *
     * @param personalCode {@code NNNNNN-NNNNN}; left out if the holder is not identified
     * @param acting whether the person only acts as head
     * @param from the first day
     * @param checkDigitConfirmed that the code stands so in the document, though its check digit does not fit
     */
    record NewHeadship(
            @Size(max = 20) @Code String personalCode,
            @NotBlank @Size(max = 100) @OneLine String givenName,
            @NotBlank @Size(max = 100) @OneLine String surname,
            boolean acting,
            @NotNull LocalDate from,
            @NotBlank @Size(max = 100) @Code String actNumber,
            @NotNull LocalDate actDate,
            boolean checkDigitConfirmed) {

        /** Names nobody. */
        @Override
        public String toString() {
            return "NewHeadship[from=" + from + "]";
        }
    }

    private final RecordHeadship recordHeadship;
    private final EntryAnswers answers;
    private final Door door;

    NewHeadshipResource(RecordHeadship recordHeadship, EntryAnswers answers, Door door) {
        this.recordHeadship = recordHeadship;
        this.answers = answers;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent
    @Operation(summary = "Record that somebody becomes head of an organisation")
    @APIResponseSchema(value = HeadshipView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "Of a state body or a municipality: it waits for a second registrar",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public Response begin(@PathParam("id") UUID id, @Valid @NotNull NewHeadship body) {
        var reach = door.reach();
        reach.requireScope(id, null);
        var head = new NewHead(
                PersonalCodeField.read(body.personalCode()),
                body.givenName(),
                body.surname(),
                body.acting(),
                body.from(),
                body.actNumber(),
                body.actDate());
        return answers.of(
                "record headship", 201, () -> recordHeadship.record(id, head, body.checkDigitConfirmed(), reach));
    }
}
