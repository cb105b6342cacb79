package lv.viis.registration.arriving.batch;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.registration.letters.letter.Letter;
import lv.viis.registration.letters.letter.Letters;
import lv.viis.registration.texts.lettertext.LetterKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is done with all applications of a batch at once. */
@Path("/v1/access-application-batches/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access application batches")
class BatchActionsResource {

    /** @param items one for each application, in the order in which they were given */
    record OutcomeList(List<Outcome> items, @Nullable String next) {}

    /** @param items the letters that are new; next is always null */
    record IssuedList(List<IssuedLetter> items, @Nullable String next) {}

    /** @param applicationIds that rest on it: many for the head's letter, one for an employee's own */
    record IssuedLetter(UUID letterId, LetterKind kind, UUID signerId, List<UUID> applicationIds) {}

    private final IssueBatchLetters issueBatchLetters;
    private final SubmitBatch submitBatch;
    private final WithdrawBatch withdrawBatch;
    private final Letters letters;
    private final Door door;

    BatchActionsResource(
            IssueBatchLetters issueBatchLetters,
            SubmitBatch submitBatch,
            WithdrawBatch withdrawBatch,
            Letters letters,
            Door door) {
        this.issueBatchLetters = issueBatchLetters;
        this.submitBatch = submitBatch;
        this.withdrawBatch = withdrawBatch;
        this.letters = letters;
        this.door = door;
    }

    @POST
    @Path("/letters")
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Issue the letters of a batch",
            description =
                    "One head's letter that names all whose applications are drafts or whose head's letter ran out"
                            + " unsigned, and a commitment letter for each employee (none where rights end).")
    @APIResponseSchema(value = IssuedList.class, responseCode = "201")
    public Response issueLetters(@PathParam("id") UUID id) {
        var issued = issueBatchLetters.issue(id, door.reach());
        return Response.created(URI.create("/v1/access-application-batches/" + id))
                .entity(new IssuedList(issued.stream().map(this::issued).toList(), null))
                .build();
    }

    @POST
    @Path("/submission")
    @Authenticated
    @Idempotent(required = false)
    @Operation(
            summary = "Submit what is ready of a batch",
            description = "Each application with evidence for its letters goes to the ministry; of each other one it is"
                    + " told why not. May be repeated for the rest.")
    @APIResponseSchema(value = OutcomeList.class, responseCode = "200")
    public Response submit(@PathParam("id") UUID id) {
        return outcomes(submitBatch.submit(id, door.reach()));
    }

    @POST
    @Path("/withdrawal")
    @Authenticated
    @Idempotent(required = false)
    @Operation(summary = "Withdraw what is open of a batch", description = "What has ended stays as it is.")
    @APIResponseSchema(value = OutcomeList.class, responseCode = "200")
    public Response withdraw(@PathParam("id") UUID id) {
        return outcomes(withdrawBatch.withdraw(id, door.reach()));
    }

    private static Response outcomes(List<Outcome> outcomes) {
        return Response.ok(new OutcomeList(outcomes, null)).build();
    }

    private IssuedLetter issued(Letter letter) {
        return new IssuedLetter(letter.id(), letter.kind(), letter.signerId(), letters.applicationsOf(letter.id()));
    }
}
