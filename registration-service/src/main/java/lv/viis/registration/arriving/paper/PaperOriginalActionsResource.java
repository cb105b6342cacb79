package lv.viis.registration.arriving.paper;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.signing.scan.ReadScan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What two clerks do with a paper original: one scans it, another confirms or rejects it. */
@Path("/v1/paper-originals/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Paper originals")
class PaperOriginalActionsResource {

    /** @param reasonCode what is wrong with it, in capitals, such as {@code NOT_SIGNED} or {@code UNREADABLE} */
    record Rejection(
            @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,63}") String reasonCode) {}

    private final AttachScan attachScan;
    private final ReadScan readScan;
    private final SettleOriginal settleOriginal;
    private final Door door;

    PaperOriginalActionsResource(AttachScan attachScan, ReadScan readScan, SettleOriginal settleOriginal, Door door) {
        this.attachScan = attachScan;
        this.readScan = readScan;
        this.settleOriginal = settleOriginal;
        this.door = door;
    }

    @PUT
    @RolesAllowed(Roles.IZM_CLERK)
    @Path("/scan")
    @Consumes({
        "application/pdf",
        "application/x-pdf",
        "image/jpeg",
        "image/jpg",
        "image/pjpeg",
        "image/png",
        "image/x-png",
        "image/tiff",
        "image/tif",
        "image/x-tiff",
        MediaType.APPLICATION_OCTET_STREAM
    })
    @RequestBody(
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/jpeg", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/png", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "image/tiff", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = "application/octet-stream",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @Operation(
            summary = "Add the scan of a paper original",
            description =
                    "Once, by the clerk who recorded it: PDF without anything that runs, JPEG, PNG or TIFF, at most"
                            + " 10 MiB; its type is found by its content.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    @Limited(kind = "uploads", most = 240, within = "PT1H")
    public Response attachScan(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, byte[] content) {
        var reach = door.reach().requireCountry();
        return answer(attachScan.attach(
                id, readScan.read(content == null ? new byte[0] : content), IfMatch.of(ifMatch), reach));
    }

    @POST
    @RolesAllowed(Roles.IZM_CLERK)
    @Path("/confirmation")
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a paper original",
            description = "By a second clerk, who saw the original beside its scan. Then it proves its letter.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach().requireCountry();
        return answer(settleOriginal.settle(id, null, IfMatch.of(ifMatch), reach));
    }

    @POST
    @RolesAllowed(Roles.IZM_CLERK)
    @Path("/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent(required = false)
    @Operation(
            summary = "Reject a paper original",
            description = "By a second clerk. The letter can then be signed, or come on paper, anew.")
    @APIResponseSchema(value = PaperOriginalView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Rejection rejection) {
        var reach = door.reach().requireCountry();
        return answer(settleOriginal.settle(id, rejection.reasonCode(), IfMatch.of(ifMatch), reach));
    }

    private static Response answer(PaperOriginal original) {
        return Answers.ok(PaperOriginalView.of(original), original.version);
    }
}
