package lv.viis.registration.arriving.mail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails that came to the ministry's address, for its clerks. */
@Path("/v1/mails")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IZM_CLERK)
@Tag(name = "Mails")
class MailResource {

    private final Mails mails;
    private final ReceiveMail receiveMail;
    private final OpenMail openMail;
    private final ProtectedReads protectedReads;
    private final Door door;

    MailResource(Mails mails, ReceiveMail receiveMail, OpenMail openMail, ProtectedReads protectedReads, Door door) {
        this.mails = mails;
        this.receiveMail = receiveMail;
        this.openMail = openMail;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @POST
    @Consumes("message/rfc822")
    @Idempotent
    @Operation(
            summary = "Hand in a mail",
            description = "A raw message (RFC 5322), worked on like one from the mailbox: signed files are accepted for"
                    + " their letters, what is unclear waits for a clerk, a question goes on to support. A message that"
                    + " came before is answered 200 with what became of it.")
    @APIResponseSchema(value = MailView.class, responseCode = "201")
    @APIResponse(
            responseCode = "200",
            description = "It came before",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MailView.class)))
    public Response receive(byte[] message) {
        var reach = door.reach().requireCountry();
        if (message == null || message.length == 0) {
            throw new InvalidInput("body", "body", "is empty", "ir tukšs");
        }
        var received = receiveMail.receive(message, Mail.Origin.API, reach.at(), reach.at());
        var view = view(mails.get(received.id()));
        return Response.status(received.isNew() ? 201 : 200)
                .location(URI.create("/v1/mails/" + received.id()))
                .entity(view)
                .build();
    }

    @GET
    @Transactional
    @Operation(summary = "List mails", description = "Oldest first, without what is in them.")
    public Page<MailView> list(
            @QueryParam("state") Mail.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        door.reach().requireCountry();
        return Page.of(
                mails.list(state, Cursor.parse(cursor).id(), limit + 1),
                limit,
                this::view,
                row -> new Cursor("", row.id));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "Read a mail", description = "With what is in it, as long as it is kept; recorded.")
    @APIResponse(responseCode = "200", description = "The mail")
    public MailContentView read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        var opened = protectedReads.read("read mail", () -> openMail.open(id), OpenMail.Opened::named, OpenMail.SHOWN);
        return openMail.content(opened);
    }

    @GET
    @Path("/{id}/attachments/{number}")
    @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Download a file of a mail",
            description = "As it came and unchecked: for looking at, never to be opened by a program that runs what is"
                    + " in it; recorded.")
    @APIResponse(responseCode = "200", description = "The file")
    public Response readAttachment(@PathParam("id") UUID id, @PathParam("number") int number) {
        door.reach().requireCountry();
        var opened = protectedReads.read(
                "download mail attachment", () -> openMail.open(id), OpenMail.Opened::named, OpenMail.SHOWN);
        var file = openMail.attachment(opened, number);
        return Answers.file(file.content(), MediaType.APPLICATION_OCTET_STREAM, "attachment-" + number)
                .build();
    }

    private MailView view(Mail mail) {
        return MailView.of(mail, mails.findings(mail.id));
    }
}
