package lv.viis.registration.arriving.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.letters.letter.Letters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The paper originals that came, each with its scan, for who handles or oversees them. */
@Path("/v1/paper-originals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paper originals")
class PaperOriginalResource {

    private record Download(PaperOriginal original, byte[] content, UUID employerId, List<UUID> subjects) {}

    private final PaperOriginals originals;
    private final Letters letters;
    private final Documents documents;
    private final ProtectedReads protectedReads;
    private final Door door;

    PaperOriginalResource(
            PaperOriginals originals, Letters letters, Documents documents, ProtectedReads protectedReads, Door door) {
        this.originals = originals;
        this.letters = letters;
        this.documents = documents;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Operation(summary = "List paper originals", description = "Oldest first; by state, or of one letter.")
    public Page<PaperOriginalView> list(
            @QueryParam("state") PaperOriginal.State state,
            @QueryParam("letterId") UUID letterId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        door.reach().requireCountry();
        return Page.of(
                originals.list(state, letterId, Cursor.parse(cursor).id(), limit + 1),
                limit,
                PaperOriginalView::of,
                original -> new Cursor("", original.id));
    }

    @GET
    @Transactional
    @Path("/{id}")
    @RolesAllowed({Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Read a paper original", description = "When it came, and which clerks handled it.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        var original = originals.find(id);
        return Answers.ok(PaperOriginalView.of(original), original.version);
    }

    @GET
    @Path("/{id}/scan")
    @RolesAllowed({Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Produces({"application/pdf", "image/png", "image/jpeg", "image/tiff", MediaType.APPLICATION_JSON})
    @Operation(summary = "Download the scan of a paper original", description = "As an attachment, of the type found.")
    public Response readScan(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        var download = protectedReads.read(
                "download scan of paper original",
                () -> download(id),
                found -> new ProtectedReads.Disclosure(
                        found.employerId(),
                        found.subjects(),
                        List.of("name", "personal code", "contact", "employment")));
        return Answers.file(download.content(), download.original().scanType, "scan-" + id)
                .build();
    }

    private Download download(UUID id) {
        var original = originals.find(id);
        if (original.scanId == null) {
            throw new NotFound("scan");
        }
        var letter = letters.findByIdOptional(original.letterId).orElseThrow();
        return new Download(original, documents.open(original.scanId), letter.employerId(), letters.subjectsOf(letter));
    }
}
