package lv.viis.registry.headship;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.OneLine;
import lv.viis.registry.organisation.Organisations;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who heads an organisation, has headed it, and will. */
@Path("/v1/organisations/{id}/headships")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headships")
class OrganisationHeadshipsResource {

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
    private final Headships headships;
    private final Organisations organisations;
    private final ProtectedReads protectedReads;
    private final EntryAnswers answers;
    private final Door door;

    OrganisationHeadshipsResource(
            RecordHeadship recordHeadship,
            Headships headships,
            Organisations organisations,
            ProtectedReads protectedReads,
            EntryAnswers answers,
            Door door) {
        this.recordHeadship = recordHeadship;
        this.headships = headships;
        this.organisations = organisations;
        this.protectedReads = protectedReads;
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
                code(body.personalCode()),
                body.givenName(),
                body.surname(),
                body.acting(),
                body.from(),
                body.actNumber(),
                body.actDate());
        return answers.of(
                "record headship", 201, () -> recordHeadship.record(id, head, body.checkDigitConfirmed(), reach));
    }

    @GET
    @RolesAllowed({
        Roles.IKVD_REGISTRAR,
        Roles.IZM_ACCESS_OFFICER,
        Roles.AUDITOR,
        Roles.INSTITUTION_HEAD,
        Roles.MUNICIPALITY_HEAD
    })
    @Operation(summary = "Read all headships of an organisation, past and future; the access is recorded")
    public HeadshipView.AllOfOne of(@PathParam("id") UUID id) {
        var reach = door.reach();
        return protectedReads.read(
                "read headships",
                () -> {
                    organisations.require(id);
                    reach.requireScope(id, null);
                    return new HeadshipView.AllOfOne(headships.of(List.of(id)).stream()
                            .map(HeadshipView::of)
                            .toList());
                },
                all -> new ProtectedReads.Disclosure(
                        id,
                        all.items().stream()
                                // Who is not identified is recorded by the headship's id.
                                .map(view -> view.personId() == null ? view.id() : view.personId())
                                .distinct()
                                .toList(),
                        List.of("name", "headship")));
    }

    static PersonalCode code(String text) {
        try {
            return text == null ? null : PersonalCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("personalCode", "body", e.getMessage());
        }
    }
}
