package lv.viis.support.attachment;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Page;
import lv.viis.support.ticket.Ticket;
import lv.viis.support.ticket.Tickets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Screenshots and documents of a ticket: checked at the door, sealed at rest, given out as files and never as pages. */
@Path("/v1/tickets/{ticketId}/attachments")
@Tag(name = "attachments")
class AttachmentResource {

    /**
     * An attachment without its content.
     *
     * @param fileName the sender's name for it, made harmless
     * @param type the media type found in its first bytes
     * @param size bytes
     * @param attachedAt UTC
     */
    record AttachmentView(UUID id, String fileName, String type, int size, Instant attachedAt) {

        static AttachmentView of(Attachment attachment) {
            return new AttachmentView(
                    attachment.id,
                    attachment.fileName,
                    attachment.type.mediaType,
                    attachment.size,
                    attachment.attachedAt);
        }
    }

    private final AttachFile attachFile;
    private final Attachments attachments;
    private final Door door;
    private final ProtectedReads protectedReads;
    private final Tickets tickets;

    AttachmentResource(
            AttachFile attachFile, Attachments attachments, Door door, ProtectedReads protectedReads, Tickets tickets) {
        this.attachFile = attachFile;
        this.attachments = attachments;
        this.door = door;
        this.protectedReads = protectedReads;
        this.tickets = tickets;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Attach a screenshot or a document",
            description =
                    "The body is the file: PNG, JPEG or PDF, at most 5 MB and 50 million pixels, ten a ticket. Its"
                            + " name goes into Content-Disposition. Cover children's names before you send a screenshot.")
    @RequestBody(
            content = {
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "It is attached")
    @Limited(kind = "uploads", most = 60, within = "PT1H")
    public Response attach(
            @PathParam("ticketId") UUID ticketId,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Content-Disposition") String contentDisposition,
            @NotNull byte[] content) {
        var attachment = attachFile.attach(ticketId, content, contentType, contentDisposition, door.reach());
        return Response.created(URI.create("/v1/tickets/" + ticketId + "/attachments/" + attachment.id))
                .entity(AttachmentView.of(attachment))
                .build();
    }

    @GET
    @Authenticated
    @Operation(summary = "List a ticket's attachments; a reading by anyone but its requester is recorded")
    @APIResponse(responseCode = "200", description = "All of them, ten at most")
    public Page<AttachmentView> list(@PathParam("ticketId") UUID ticketId) {
        List<Attachment> all =
                recorded("list ticket attachments", "attachment names", ticketId, () -> attachments.of(ticketId));
        return new Page<>(all.stream().map(AttachmentView::of).toList(), null);
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Operation(summary = "Fetch an attachment; a reading by anyone but the ticket's requester is recorded")
    @APIResponse(responseCode = "200", description = "The file, to be saved and not shown in a page")
    public Response fetch(@PathParam("ticketId") UUID ticketId, @PathParam("id") UUID id) {
        record File(Attachment attachment, byte[] content) {}
        var file = recorded("read ticket attachment", "attachment", ticketId, () -> {
            var attachment = attachments.one(ticketId, id);
            return new File(attachment, attachments.content(attachment));
        });
        return Response.ok(file.content(), file.attachment().type.mediaType)
                .header("Content-Disposition", FileName.asAttachment(file.attachment().fileName))
                .header("Content-Security-Policy", "sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private <T> T recorded(String action, String dataKind, UUID ticketId, Supplier<T> query) {
        record Found<T>(Ticket ticket, T shown) {}
        var reach = door.reach();
        return protectedReads
                .read(
                        action,
                        () -> new Found<>(tickets.readable(ticketId, reach), query.get()),
                        found -> tickets.disclosure(found.ticket(), dataKind, reach))
                .shown();
    }
}
