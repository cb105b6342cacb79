package lv.viis.registration.arriving.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.registration.arriving.mail.Mail.Reason;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a clerk does with a mail that could not be matched. */
@Path("/v1/mails/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IZM_CLERK)
@Tag(name = "Mails")
class MailActionsResource {

    /** @param letterId the letter that the mail's signed file is for */
    record Assignment(@NotNull UUID letterId) {}

    /** @param reason {@code SETTLED_OTHERWISE}, {@code DUPLICATE}, {@code SPAM}, {@code UNSIGNED_COPY}, or {@code QUESTION} */
    record Dismissal(@NotNull Reason reason) {}

    private static final Set<Reason> BY_CLERK =
            EnumSet.of(Reason.SETTLED_OTHERWISE, Reason.DUPLICATE, Reason.SPAM, Reason.UNSIGNED_COPY, Reason.QUESTION);

    private final Mails mails;
    private final AssignMail assignMail;
    private final DismissMail dismissMail;
    private final Door door;

    MailActionsResource(Mails mails, AssignMail assignMail, DismissMail dismissMail, Door door) {
        this.mails = mails;
        this.assignMail = assignMail;
        this.dismissMail = dismissMail;
        this.door = door;
    }

    @POST
    @Path("/assignment")
    @Idempotent(required = false)
    @Operation(
            summary = "Say for which letter a mail is",
            description = "Its signed file is checked and accepted as an upload for that letter would be.")
    @APIResponseSchema(value = MailView.class, responseCode = "200")
    public Response assign(@PathParam("id") UUID id, @Valid @NotNull Assignment assignment) {
        var reach = door.reach().requireCountry();
        return answer(assignMail.assign(id, assignment.letterId(), reach));
    }

    @POST
    @Path("/dismissal")
    @Idempotent(required = false)
    @Operation(
            summary = "Say that nothing in a mail is to be accepted",
            description = "QUESTION sends it on to the folder that support reads.")
    @APIResponseSchema(value = MailView.class, responseCode = "200")
    public Response dismiss(@PathParam("id") UUID id, @Valid @NotNull Dismissal dismissal) {
        var reach = door.reach().requireCountry();
        if (!BY_CLERK.contains(dismissal.reason())) {
            throw new InvalidInput("reason", "body", "is one of " + BY_CLERK, "jābūt vienam no " + BY_CLERK);
        }
        return answer(dismissMail.dismiss(id, dismissal.reason(), reach));
    }

    private Response answer(Mail mail) {
        return Response.ok(MailView.of(mail, mails.findings(mail.id))).build();
    }
}
