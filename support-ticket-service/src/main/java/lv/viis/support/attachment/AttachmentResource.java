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
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Page;
import lv.viis.support.ticket.TicketReads;
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
@Tag(name = "Attachments")
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
    private final AttachmentContents contents;
    private final Door door;
    private final TicketReads ticketReads;

    AttachmentResource(
            AttachFile attachFile,
            Attachments attachments,
            AttachmentContents contents,
            Door door,
            TicketReads ticketReads) {
        this.attachFile = attachFile;
        this.attachments = attachments;
        this.contents = contents;
        this.door = door;
        this.ticketReads = ticketReads;
    }

    /** @param contentDisposition with the name of the file, such as `attachment; filename="screen.png"` (RFC 6266) */
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
    public Response add(
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
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Operation(summary = "List a ticket's attachments; a reading by anyone but its requester is recorded")
    @APIResponse(responseCode = "200", description = "All of them, ten at most")
    public Page<AttachmentView> list(@PathParam("ticketId") UUID ticketId) {
        return ticketReads.read(
                "list ticket attachments",
                ticketId,
                "attachment names",
                ticket -> new Page<>(
                        attachments.of(ticketId).stream()
                                .map(AttachmentView::of)
                                .toList(),
                        null),
                door.reach());
    }

    @GET
    @Path("/{id}")
    @Produces({"image/png", "image/jpeg", "application/pdf", MediaType.APPLICATION_JSON})
    @Authenticated
    @Operation(summary = "Fetch an attachment; a reading by anyone but the ticket's requester is recorded")
    @APIResponse(responseCode = "200", description = "The file, to be saved and not shown in a page")
    public Response download(@PathParam("ticketId") UUID ticketId, @PathParam("id") UUID id) {
        record File(Attachment attachment, byte[] content) {}
        var file = ticketReads.read(
                "read ticket attachment",
                ticketId,
                "attachment",
                ticket -> {
                    var attachment = attachments.one(ticketId, id);
                    return new File(attachment, contents.of(attachment));
                },
                door.reach());
        return Response.ok(file.content(), file.attachment().type.mediaType)
                .header("Content-Disposition", FileName.asAttachment(file.attachment().fileName))
                .header("Content-Security-Policy", "sandbox")
                .build();
    }
}
