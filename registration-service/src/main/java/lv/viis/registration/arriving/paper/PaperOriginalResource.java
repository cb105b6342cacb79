package lv.viis.registration.arriving.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.signing.scan.ReadScan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Paper originals on their way through two clerks' hands. */
@Path("/v1/paper-originals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paper originals")
class PaperOriginalResource {

    /** @param reasonCode what is wrong with it, in capitals, such as {@code NOT_SIGNED} or {@code UNREADABLE} */
    record Rejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,63}") String reasonCode) {}

    private record Download(PaperOriginal original, byte[] content, UUID employerId, List<UUID> subjects) {}

    private final PaperOriginals originals;
    private final AttachScan attachScan;
    private final ReadScan readScan;
    private final SettleOriginal settleOriginal;
    private final Letters letters;
    private final Documents documents;
    private final ProtectedReads protectedReads;
    private final Door door;

    PaperOriginalResource(
            PaperOriginals originals,
            AttachScan attachScan,
            ReadScan readScan,
            SettleOriginal settleOriginal,
            Letters letters,
            Documents documents,
            ProtectedReads protectedReads,
            Door door) {
        this.originals = originals;
        this.attachScan = attachScan;
        this.readScan = readScan;
        this.settleOriginal = settleOriginal;
        this.letters = letters;
        this.documents = documents;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @RolesAllowed({Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Operation(summary = "List paper originals", description = "Oldest first; by state, or of one letter.")
    public Page<PaperOriginalView> list(
            @QueryParam("state") String state,
            @QueryParam("letterId") String letterId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        door.reach().requireScope(null, null);
        return Page.of(
                originals.list(
                        state(state), letter(letterId), Cursor.parse(cursor).id(), limit + 1),
                limit,
                PaperOriginalView::of,
                original -> new Cursor("", original.id));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Read a paper original", description = "When it came, and which clerks handled it.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        door.reach().requireScope(null, null);
        return answer(originals.find(id));
    }

    @PUT
    @RolesAllowed(Roles.IZM_CLERK)
    @Path("/{id}/scan")
    @Consumes({
        "application/pdf",
        "application/x-pdf",
        "image/jpeg",
        "image/jpg",
        "image/pjpeg",
        "image/png",
        "image/x-png",
        "image/tiff",
        "image/tif",
        "image/x-tiff",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @RequestBody(
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            summary = "Add the scan of a paper original",
            description =
                    "Once, by the clerk who recorded it: PDF without anything that runs, JPEG, PNG or TIFF, at most"
                            + " 10 MiB; its type is found by its content.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    @Limited(kind = "uploads", most = 240, within = "PT1H")
    public Response attach(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, byte[] content) {
        var reach = door.reach();
        reach.requireScope(null, null);
        return answer(attachScan.attach(
                id, readScan.read(content == null ? new byte[0] : content), IfMatch.of(ifMatch), reach));
    }

    @GET
    @Path("/{id}/scan")
    @RolesAllowed({Roles.IZM_CLERK, Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(summary = "Download the scan of a paper original", description = "As an attachment, of the type found.")
    public Response scan(@PathParam("id") UUID id) {
        door.reach().requireScope(null, null);
        var download = protectedReads.read(
                "download scan of paper original",
                () -> download(id),
                found -> new ProtectedReads.Disclosure(
                        found.employerId(),
                        found.subjects(),
                        List.of("name", "personal code", "contact", "employment")));
        return Response.ok(download.content(), download.original().scanType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scan-" + id + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @RolesAllowed(Roles.IZM_CLERK)
    @Path("/{id}/confirmation")
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a paper original",
            description = "By a second clerk, who saw the original beside its scan. Then it proves its letter.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach();
        reach.requireScope(null, null);
        return answer(settleOriginal.settle(id, null, IfMatch.of(ifMatch), reach));
    }

    @POST
    @RolesAllowed(Roles.IZM_CLERK)
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = false)
    @Operation(
            summary = "Reject a paper original",
            description = "By a second clerk. The letter can then be signed, or come on paper, anew.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Rejection rejection) {
        var reach = door.reach();
        reach.requireScope(null, null);
        return answer(settleOriginal.settle(id, rejection.reasonCode(), IfMatch.of(ifMatch), reach));
    }

    private Download download(UUID id) {
        var original = originals.find(id);
        if (original.scanId == null) {
            throw new NotFound("scan");
        }
        var letter = letters.find(original.letterId).orElseThrow();
        return new Download(original, documents.open(original.scanId), letter.employerId(), letters.subjectsOf(letter));
    }

    private static Response answer(PaperOriginal original) {
        return Answers.ok(PaperOriginalView.of(original), original.version);
    }

    private static PaperOriginal.State state(String text) {
        try {
            return text == null ? null : PaperOriginal.State.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("state", "query", "is not a state of a paper original");
        }
    }

    private static UUID letter(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("letterId", "query", "is not a UUID");
        }
    }
}
