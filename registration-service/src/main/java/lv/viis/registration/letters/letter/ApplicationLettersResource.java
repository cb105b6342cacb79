package lv.viis.registration.letters.letter;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The letters of one application. */
@Path("/v1/access-applications/{id}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Letters")
class ApplicationLettersResource {

    /** @param items at most a few; next is always null */
    record LetterList(List<LetterView> items, @Nullable String next) {}

    private final IssueLetters issueLetters;
    private final Letters letters;
    private final ReachableLetters reachable;
    private final ReachableApplications applications;
    private final Door door;

    ApplicationLettersResource(
            IssueLetters issueLetters,
            Letters letters,
            ReachableLetters reachable,
            ReachableApplications applications,
            Door door) {
        this.issueLetters = issueLetters;
        this.letters = letters;
        this.reachable = reachable;
        this.applications = applications;
        this.door = door;
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Issue the letters of an application",
            description =
                    "By the applicant or a deputy: the letters of a draft; those of a returned application that say something else"
                            + " now; or new versions of letters that expired unsigned. An unchanged letter keeps its evidence.")
    @APIResponseSchema(value = LetterList.class, responseCode = "201")
    @Limited(kind = "letters", most = 240, within = "PT1H")
    public Response issueLetters(@PathParam("id") UUID id) {
        var reach = door.reach();
        var issued = issueLetters.issue(List.of(id), reach);
        return Response.created(URI.create("/v1/access-applications/" + id + "/letters"))
                .entity(listed(issued, id, reach))
                .build();
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(summary = "List the letters of an application", description = "In the order in which they were issued.")
    public LetterList list(@PathParam("id") UUID id) {
        var reach = door.reach();
        return listed(letters.of(applications.readable(id, reach).id()), id, reach);
    }

    /** Who may not read a letter for many is told that there is one, and not for whom else. */
    private LetterList listed(List<Letter> found, UUID applicationId, Reach reach) {
        return new LetterList(
                found.stream()
                        .map(letter -> LetterView.of(
                                letter,
                                reachable.mayRead(letter, reach)
                                        ? letters.applicationsOf(letter.id())
                                        : List.of(applicationId)))
                        .toList(),
                null);
    }
}
