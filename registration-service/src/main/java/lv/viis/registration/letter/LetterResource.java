package lv.viis.registration.letter;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.registration.document.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One letter: what it is, its document, and its signature. */
@Path("/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class LetterResource {

    private static final int MAX_CONTAINER = 5 * 1024 * 1024;

    private record Download(Letter letter, byte[] content, UUID employerId, List<UUID> subjects) {}

    private final Letters letters;
    private final AcceptSignature acceptSignature;
    private final Documents documents;
    private final ProtectedReads protectedReads;

    LetterResource(
            Letters letters, AcceptSignature acceptSignature, Documents documents, ProtectedReads protectedReads) {
        this.letters = letters;
        this.acceptSignature = acceptSignature;
        this.documents = documents;
        this.protectedReads = protectedReads;
    }

    @GET
    @Authenticated
    @Operation(summary = "Read what a letter is", description = "For those who may read its application.")
    @APIResponse(responseCode = "404", description = "There is none, or it is not the caller's to read")
    public LetterView read(@PathParam("id") UUID id) {
        return view(letters.readable(id));
    }

    @GET
    @Path("/document")
    @Authenticated
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Download a letter",
            description = "The PDF to sign, always the same bytes; Repr-Digest has their SHA-256 (RFC 9530).")
    public Response document(@PathParam("id") UUID id) {
        var download = protectedReads.read(
                "download letter",
                () -> download(id),
                found -> new ProtectedReads.Disclosure(
                        found.employerId(),
                        found.subjects(),
                        List.of("name", "personal code", "contact", "employment")));
        var letter = download.letter();
        return Response.ok(download.content(), "application/pdf")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(letter.sha256) + ":")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"letter-" + letter.code + ".pdf\"")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @PUT
    @Path("/signature")
    @Consumes({
        "application/vnd.etsi.asic-e+zip",
        "application/zip",
        MediaType.APPLICATION_OCTET_STREAM,
        "application/pdf"
    })
    @Authenticated
    @Operation(
            summary = "Hand in a signed letter",
            description = "By whoever may read the letter, at most 5 MiB: an ASiC-E container (.asice, .edoc) with the"
                    + " letter and at most other letters of the same application, each signed by all; or the letter's"
                    + " PDF with signatures in it. The same file may come again.")
    @APIResponse(responseCode = "200", description = "The letter is accepted")
    @APIResponse(
            responseCode = "409",
            description = "letter-already-accepted by another container, letter-expired, application-in-wrong-state")
    @APIResponse(responseCode = "413", description = "container-too-large")
    @APIResponse(
            responseCode = "422",
            description = "signer-is-not-the-user, signer-is-not-the-applicant, signer-was-not-the-head,"
                    + " seal-is-not-a-person, signature-broken, signed-data-is-not-the-letter, signature-indeterminate, file-not-covered, signature-too-weak,"
                    + " not-qualified, no-qualified-time-stamp, not-signed, malformed-container, format-not-supported,"
                    + " pdf-changed, visible-signature-outside-box, malformed-pdf,"
                    + " signer-not-identified, letter-superseded")
    @APIResponse(responseCode = "503", description = "trust-list-stale: send it again later")
    public LetterView sign(@PathParam("id") UUID id, byte[] container) {
        if (container != null && container.length > MAX_CONTAINER) {
            throw new ContainerTooLarge();
        }
        var letter = letters.readable(id);
        return view(acceptSignature.accept(
                letter.id(),
                container == null ? new byte[0] : container,
                Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }

    private LetterView view(Letter letter) {
        return LetterView.of(letter, letters.applicationsOf(letter.id()));
    }

    private Download download(UUID id) {
        var letter = letters.readable(id);
        return new Download(
                letter, documents.open(letter.documentId()), letter.employerId(), letters.subjectsOf(letter));
    }
}
