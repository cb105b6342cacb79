package lv.viis.registration.arriving.submission;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registration.applying.accessapplication.ApplicationState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hands an application to the ministry. */
@Path("/v1/access-applications/{id}/submission")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access applications")
class SubmissionResource {

    /**
     * @param version of the application from now on, as in the ETag
     * @param submittedVersion which a decision names
     * @param state SUBMITTED, or NEEDS_CONFIRMATION if who applied is head no longer
     */
    record SubmissionView(
            UUID applicationId, long version, long submittedVersion, ApplicationState state, Instant submittedAt) {}

    private final SubmitAccessApplication submitAccessApplication;
    private final Door door;

    SubmissionResource(SubmitAccessApplication submitAccessApplication, Door door) {
        this.submitAccessApplication = submitAccessApplication;
        this.door = door;
    }

    @POST
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Submit an application",
            description =
                    "By the applicant, a deputy, the next head, or the clerk who entered it, once every letter that it needs is"
                            + " proved. Of a head who has left, the next one has to confirm it.")
    @APIResponseSchema(value = SubmissionView.class, responseCode = "201")
    public Response submit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var submitted = submitAccessApplication.submit(id, IfMatch.of(ifMatch), door.reach());
        return Answers.created(
                "/v1/access-applications/" + id,
                new SubmissionView(
                        id,
                        submitted.version(),
                        submitted.submittedVersion(),
                        submitted.state(),
                        submitted.submittedAt()),
                submitted.version());
    }
}
