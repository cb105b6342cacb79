package lv.viis.registration.applying.accessapplication;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with one application: changing, confirming and withdrawing it. */
@Path("/v1/access-applications/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access applications")
class ApplicationActionsResource {

    /** What became of it; who it is about is told by reading it, which is recorded. */
    record ActionView(UUID applicationId, long version, ApplicationState state) {
        static Response answer(AccessApplication application) {
            return Answers.ok(
                    new ActionView(application.id(), application.version(), application.state()),
                    application.version());
        }
    }

    private final ChangeAccessApplication changeAccessApplication;
    private final ConfirmAccessApplication confirmAccessApplication;
    private final WithdrawAccessApplication withdrawAccessApplication;
    private final ConfirmPersonalCode confirmPersonalCode;
    private final Door door;

    ApplicationActionsResource(
            ChangeAccessApplication changeAccessApplication,
            ConfirmAccessApplication confirmAccessApplication,
            WithdrawAccessApplication withdrawAccessApplication,
            ConfirmPersonalCode confirmPersonalCode,
            Door door) {
        this.changeAccessApplication = changeAccessApplication;
        this.confirmAccessApplication = confirmAccessApplication;
        this.withdrawAccessApplication = withdrawAccessApplication;
        this.confirmPersonalCode = confirmPersonalCode;
        this.door = door;
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Authenticated
    @Operation(
            summary = "Change a draft or a returned application",
            description =
                    "A JSON merge patch (RFC 7396) of basisNumber, basisDate, duty, applicant, employee (all but the"
                            + " personal code), employment and lines, which are replaced as a whole. Letters that then say"
                            + " something else are issued anew.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/merge-patch+json",
                            schema = @Schema(implementation = ChangedApplication.class),
                            example = "{\"duty\": \"Enters the learners\", \"employee\": {\"phone\": null}}"))
    @APIResponseSchema(value = ActionView.class, responseCode = "200")
    public Response change(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, String patch)
            throws JsonProcessingException {
        return ActionView.answer(changeAccessApplication.change(id, patch, IfMatch.of(ifMatch), door.reach()));
    }

    @POST
    @Path("/confirmation")
    @Authenticated
    @Idempotent(required = false)
    @Operation(
            summary = "Stand by what a former head applied for",
            description = "By who heads the employer on record today, within 14 days; then the ministry goes on.")
    @APIResponseSchema(value = ActionView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ActionView.answer(confirmAccessApplication.confirm(id, IfMatch.of(ifMatch), door.reach()));
    }

    @POST
    @Path("/withdrawal")
    @Authenticated
    @Idempotent(required = false)
    @Operation(
            summary = "Withdraw an open application",
            description = "By who may apply for the employer today, or the clerks if one of them entered it.")
    @APIResponseSchema(value = ActionView.class, responseCode = "200")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ActionView.answer(withdrawAccessApplication.withdraw(id, IfMatch.of(ifMatch), door.reach()));
    }

    @POST
    @Path("/personal-code-confirmation")
    @RolesAllowed(Roles.IZM_CLERK)
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a personal code whose check digit does not fit",
            description =
                    "By a clerk, from an identity document. It is not needed where the employee signs the commitment"
                            + " letter electronically: the certificate has the code.")
    @APIResponseSchema(value = ActionView.class, responseCode = "200")
    public Response confirmPersonalCode(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach().requireCountry();
        return ActionView.answer(confirmPersonalCode.confirm(id, IfMatch.of(ifMatch), reach));
    }
}
