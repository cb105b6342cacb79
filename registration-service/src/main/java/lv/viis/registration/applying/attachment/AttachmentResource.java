package lv.viis.registration.applying.attachment;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Answers;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.ReachableApplications;
import lv.viis.registration.ground.document.Documents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What belongs to an application besides its letters, such as a scanned order. */
@Path("/v1/access-applications/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Access applications")
class AttachmentResource {

    /**
     * @param mediaType as its content shows
     * @param sha256 lower-case hex
     * @param size bytes
     * @param addedAt UTC
     */
    record AttachmentView(UUID id, String mediaType, String sha256, int size, UUID addedBy, Instant addedAt) {
        static AttachmentView of(ApplicationAttachment attachment) {
            return new AttachmentView(
                    attachment.id,
                    attachment.mediaType,
                    HexFormat.of().formatHex(attachment.sha256),
                    attachment.size,
                    attachment.addedBy,
                    attachment.addedAt);
        }
    }

    /** @param items at most ten; next is always null */
    record AttachmentList(
            List<AttachmentView> items, @Nullable String next) {}

    private record Download(AccessApplication application, ApplicationAttachment attachment, byte[] content) {}

    private final AddAttachment addAttachment;
    private final Attachments attachments;
    private final ReachableApplications applications;
    private final Documents documents;
    private final ProtectedReads protectedReads;
    private final Door door;

    AttachmentResource(
            AddAttachment addAttachment,
            Attachments attachments,
            ReachableApplications applications,
            Documents documents,
            ProtectedReads protectedReads,
            Door door) {
        this.addAttachment = addAttachment;
        this.attachments = attachments;
        this.applications = applications;
        this.documents = documents;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @POST
    @Consumes({
        "application/pdf",
        "application/x-pdf",
        "image/jpeg",
        "image/jpg",
        "image/pjpeg",
        "image/png",
        "image/x-png",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @RequestBody(
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Authenticated
    @Idempotent
    @Operation(
            summary = "Register a document with an application",
            description =
                    "By who may act on it, while it is open: PDF, JPEG or PNG of at most 5 MiB, ten at most. A"
                            + " signed container may hold it beside the letters, byte for byte. The same document is registered once.")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    @Limited(kind = "uploads", most = 240, within = "PT1H")
    public Response add(@PathParam("id") UUID id, byte[] content) {
        var added = addAttachment.add(id, content == null ? new byte[0] : content, door.reach());
        return Response.created(URI.create("/v1/access-applications/" + id + "/attachments/" + added.id))
                .entity(AttachmentView.of(added))
                .build();
    }

    @GET
    @Transactional
    @Authenticated
    @Operation(summary = "List what is registered with an application", description = "Oldest first.")
    public AttachmentList list(@PathParam("id") UUID id) {
        return new AttachmentList(
                attachments.of(applications.readable(id, door.reach()).id()).stream()
                        .map(AttachmentView::of)
                        .toList(),
                null);
    }

    @GET
    @Path("/{attachmentId}")
    @Authenticated
    @Produces({"application/pdf", "image/jpeg", "image/png", MediaType.APPLICATION_JSON})
    @Operation(summary = "Download a registered document", description = "As an attachment, of the type found.")
    public Response download(@PathParam("id") UUID id, @PathParam("attachmentId") UUID attachmentId) {
        var reach = door.reach();
        var download = protectedReads.read(
                "download attachment",
                () -> found(id, attachmentId, reach),
                found -> new ProtectedReads.Disclosure(
                        found.application().employerId(),
                        List.of(
                                found.application().personId(),
                                found.application().applicantId()),
                        List.of("document")));
        return Answers.file(download.content(), download.attachment().mediaType, "attachment-" + attachmentId)
                .build();
    }

    private Download found(UUID id, UUID attachmentId, Reach reach) {
        var application = applications.readable(id, reach);
        var attachment = attachments.find(id, attachmentId);
        return new Download(application, attachment, documents.open(attachment.documentId));
    }
}
