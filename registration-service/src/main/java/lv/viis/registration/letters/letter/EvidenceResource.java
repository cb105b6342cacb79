package lv.viis.registration.letters.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.document.Documents;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.signing.archive.Archives;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What proves a letter, for those who must be able to prove it: the ministry's clerks and officers, and auditors. */
@Path("/v1/letters/{id}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class EvidenceResource {

    private static final String CLERK = Roles.IZM_CLERK;
    private static final String OFFICER = Roles.IZM_ACCESS_OFFICER;
    private static final String AUDITOR = Roles.AUDITOR;

    /**
     * Evidence of a letter; instants are UTC.
     *
     * @param signerId who signed, a pseudonym
     * @param signedAt by the earliest qualified time stamp; null on paper
     * @param level qualification found at receipt, such as QESIG; null on paper
     * @param checkedAt when the file was received and judged
     * @param originalSha256 of the file as received, or of the scan; lower-case hex
     * @param signatureValueSha256 which signature counts, lower-case hex; null on paper
     * @param documentDate on the paper original; null if signed
     * @param archive null on paper
     */
    record EvidenceView(
            UUID letterId,
            Evidence.Channel channel,
            UUID signerId,
            @Nullable Instant signedAt,
            @Nullable String level,
            Instant checkedAt,
            String originalSha256,
            @Nullable String signatureValueSha256,
            @Nullable LocalDate documentDate,
            Archives.@Nullable Archive archive) {}

    private record Found(Letter letter, Evidence evidence) {}

    private record Download(Found found, byte[] content, String mediaType) {}

    private final Letters letters;
    private final Archives archives;
    private final Documents documents;
    private final ProtectedReads protectedReads;
    private final Door door;

    EvidenceResource(
            Letters letters, Archives archives, Documents documents, ProtectedReads protectedReads, Door door) {
        this.letters = letters;
        this.archives = archives;
        this.documents = documents;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @RolesAllowed({CLERK, OFFICER, AUDITOR})
    @Operation(
            summary = "Read what proves a letter",
            description =
                    "How it was judged at receipt, and its archive forms; with a role of the ministry or as an auditor.")
    public EvidenceView read(@PathParam("id") UUID id) {
        var reach = door.reach();
        return protectedReads.read(
                "read evidence",
                () -> view(found(id, reach)),
                view -> new ProtectedReads.Disclosure(
                        letters.findById(id).employerId(), List.of(view.signerId()), List.of("signature")));
    }

    @GET
    @Path("/original")
    @RolesAllowed({CLERK, OFFICER, AUDITOR})
    @Produces({
        "application/vnd.etsi.asic-e+zip",
        "application/pdf",
        "image/png",
        "image/jpeg",
        "image/tiff",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.APPLICATION_JSON
    })
    @Operation(
            summary = "Download the file that proves a letter, byte for byte as it was received",
            description = "What was signed, or the scan of a paper original.")
    public Response readOriginal(@PathParam("id") UUID id) {
        return download(id, "original", Evidence::containerId);
    }

    @GET
    @Path("/archive")
    @RolesAllowed({CLERK, OFFICER, AUDITOR})
    @Produces({
        "application/vnd.etsi.asic-e+zip",
        "application/pdf",
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.APPLICATION_JSON
    })
    @Operation(summary = "Download the newest archive form of the file that proves a letter")
    public Response readArchive(@PathParam("id") UUID id) {
        return download(
                id,
                "archive",
                evidence -> archives.newestDocument(evidence.id()).orElseThrow(() -> new NotFound("archive form")));
    }

    @GET
    @Path("/report")
    @RolesAllowed({CLERK, OFFICER, AUDITOR})
    @Produces({MediaType.APPLICATION_XML, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Download the verdict on the file that proves a letter",
            description = "The detailed report of the signature check at receipt, XML of EU DSS.")
    public Response readReport(@PathParam("id") UUID id) {
        return download(id, "report", evidence -> {
            if (evidence.detailedReportId == null) {
                throw new NotFound("report");
            }
            return evidence.detailedReportId;
        });
    }

    private Response download(UUID letterId, String what, Function<Evidence, UUID> document) {
        var reach = door.reach();
        var download = protectedReads.read(
                "download evidence",
                () -> {
                    var found = found(letterId, reach);
                    var documentId = document.apply(found.evidence());
                    return new Download(found, documents.open(documentId), documents.mediaType(documentId));
                },
                one -> new ProtectedReads.Disclosure(
                        one.found().letter().employerId(),
                        letters.subjectsOf(one.found().letter()),
                        List.of("name", "personal code", "contact", "employment", "signature")));
        var digest = Base64.getEncoder().encodeToString(Documents.sha256(download.content()));
        var name = what + "-" + download.found().letter().code + FileExtension.of(download.mediaType());
        return Answers.file(download.content(), download.mediaType(), name)
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .build();
    }

    private Found found(UUID letterId, Reach reach) {
        var letter = letters.findByIdOptional(letterId)
                .filter(any -> Office.seesAll(reach))
                .orElseThrow(() -> new NotFound("letter"));
        return new Found(letter, letters.evidence(letterId).orElseThrow(() -> new NotFound("evidence")));
    }

    private EvidenceView view(Found found) {
        var evidence = found.evidence();
        return new EvidenceView(
                found.letter().id(),
                evidence.channel(),
                evidence.signerId(),
                evidence.signedAt(),
                evidence.level,
                evidence.checkedAt,
                HexFormat.of().formatHex(evidence.containerSha256()),
                evidence.signatureValueSha256 == null ? null : HexFormat.of().formatHex(evidence.signatureValueSha256),
                evidence.documentDate(),
                archives.of(evidence.id()).orElse(null));
    }
}
