package lv.viis.registration.letters.letter;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The signature of a letter: handed in as a signed file, and what became of it. */
@Path("/v1/letters/{id}/signature")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class SignatureResource {

    private static final int MAX_CONTAINER = 5 * 1024 * 1024;

    /**
     * A signed file that was handed in; instants are UTC.
     *
     * @param state ACCEPTED, WAITING (it is tried again) or REFUSED
     * @param sha256 of the file, lower-case hex
     * @param receivedAt when it was accepted, or else handed in
     * @param nextAttemptAt when it is tried again, null unless it waits
     * @param retriedUntil when it is refused if it cannot be confirmed by then, null if accepted
     * @param refusal the problem code, null unless it was refused
     */
    @Schema(name = "HandedInSignatureView")
    record SignatureView(
            String state,
            String sha256,
            Instant receivedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant retriedUntil,
            @Nullable String refusal) {

        static SignatureView of(PendingSignature pending) {
            return new SignatureView(
                    pending.state.name(),
                    HexFormat.of().formatHex(pending.sha256),
                    pending.receivedAt,
                    pending.nextAttemptAt,
                    pending.retriedUntil,
                    pending.refusal);
        }

        static SignatureView of(Evidence evidence) {
            return new SignatureView(
                    "ACCEPTED",
                    HexFormat.of().formatHex(evidence.containerSha256),
                    evidence.checkedAt,
                    null,
                    null,
                    null);
        }
    }

    private final Letters letters;
    private final ReachableLetters reachable;
    private final HandInSignature handInSignature;
    private final PendingSignatures pendingSignatures;
    private final Door door;

    SignatureResource(
            Letters letters,
            ReachableLetters reachable,
            HandInSignature handInSignature,
            PendingSignatures pendingSignatures,
            Door door) {
        this.letters = letters;
        this.reachable = reachable;
        this.handInSignature = handInSignature;
        this.pendingSignatures = pendingSignatures;
        this.door = door;
    }

    @PUT
    @Consumes({
        "application/vnd.etsi.asic-e+zip",
        "application/zip",
        "application/x-zip",
        "application/x-zip-compressed",
        MediaType.APPLICATION_OCTET_STREAM,
        "application/pdf",
        "application/x-pdf"
    })
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/vnd.etsi.asic-e+zip",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Authenticated
    @Operation(
            summary = "Hand in a signed letter",
            description =
                    "By whom the letter concerns, or a clerk, at most 5 MiB: an ASiC-E container (.asice, .edoc) with the"
                            + " letter and at most other letters of the same application, each signed by all; or the letter's"
                            + " PDF with signatures in it. The same file may come again.")
    @APIResponseSchema(value = LetterView.class, responseCode = "200", responseDescription = "The letter is accepted")
    @APIResponse(
            responseCode = "202",
            description = "The signature can be neither confirmed nor refuted now, for want of an answer on revocation:"
                    + " it is tried again for a day. Location tells what became of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SignatureView.class)))
    @Limited(kind = "uploads", most = 240, within = "PT1H")
    public Response sign(@PathParam("id") UUID id, byte[] container) {
        if (container != null && container.length > MAX_CONTAINER) {
            throw new ContainerTooLarge();
        }
        var handedIn = handInSignature.handIn(id, container == null ? new byte[0] : container, door.reach());
        return handedIn.waiting() == null
                ? Response.ok(LetterView.of(handedIn.accepted(), handedIn.applicationIds()))
                        .build()
                : Response.accepted(SignatureView.of(handedIn.waiting()))
                        .location(URI.create("/v1/letters/" + id + "/signature"))
                        .build();
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(
            summary = "Read what became of a signed letter that was handed in",
            description = "For those who may read the letter; a refusal stays until another file comes.")
    public SignatureView read(@PathParam("id") UUID id) {
        var letter = reachable.readable(id, door.reach());
        return letters.evidence(letter.id())
                .filter(evidence -> letter.state() == Letter.State.ACCEPTED)
                .map(SignatureView::of)
                .or(() -> pendingSignatures.findByIdOptional(letter.id()).map(SignatureView::of))
                .orElseThrow(() -> new NotFound("signature"));
    }
}
