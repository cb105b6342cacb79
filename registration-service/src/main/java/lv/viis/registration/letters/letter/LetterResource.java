package lv.viis.registration.letters.letter;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Answers;
import lv.viis.registration.ground.document.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One letter: what it is, and its document. */
@Path("/v1/letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class LetterResource {

    private record Download(Letter letter, byte[] content, UUID employerId, List<UUID> subjects) {}

    private final Letters letters;
    private final ReachableLetters reachable;
    private final Documents documents;
    private final ProtectedReads protectedReads;
    private final Door door;

    LetterResource(
            Letters letters,
            ReachableLetters reachable,
            Documents documents,
            ProtectedReads protectedReads,
            Door door) {
        this.letters = letters;
        this.reachable = reachable;
        this.documents = documents;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(summary = "Read what a letter is", description = "For those who may read its application.")
    public LetterView read(@PathParam("id") UUID id) {
        var letter = reachable.readable(id, door.reach());
        return LetterView.of(letter, letters.applicationsOf(letter.id()));
    }

    @GET
    @Path("/document")
    @Authenticated
    @Produces({"application/pdf", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Download a letter",
            description = "The PDF to sign, always the same bytes; Repr-Digest has their SHA-256 (RFC 9530).")
    public Response readDocument(@PathParam("id") UUID id) {
        var reach = door.reach();
        var download = protectedReads.read(
                "download letter",
                () -> download(id, reach),
                found -> new ProtectedReads.Disclosure(
                        found.employerId(),
                        found.subjects(),
                        List.of("name", "personal code", "contact", "employment")));
        var letter = download.letter();
        return Answers.file(download.content(), "application/pdf", "letter-" + letter.code + ".pdf")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(letter.sha256) + ":")
                .build();
    }

    private Download download(UUID id, Reach reach) {
        var letter = reachable.readable(id, reach);
        return new Download(letter, documents.open(letter.documentId), letter.employerId(), letters.subjectsOf(letter));
    }
}
