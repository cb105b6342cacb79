package lv.viis.access.upkeep.revocation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.upkeep.revocation.RevocationProgressResource.RevocationView;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.DocumentIdempotencyKey;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.limit.Unlimited;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The end of many grants at once: seen first, then done as it was seen. */
@Path("/v1/revocations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bulk revocations")
class RevocationResource {

    /**
     * Which live grants; of several criteria all hold, and one at least is named.
     *
     * @param applicantId the head who signed the application on which a grant rests
     */
    record Criteria(
            UUID personId,
            UUID employerId,
            UUID objectId,
            @Size(max = 60) @Code String role,
            UUID decisionId,
            UUID applicantId) {}

    /**
     * Which live grants end, and why.
     *
     * @param applicantId the head who signed the application on which a grant rests
     * @param reasonCode why, as a code in capitals
     * @param text in words; it stays here
     * @param count how many the dry run showed
     * @param fingerprint what the dry run gave; the real one is refused if others would end
     */
    record NewRevocation(
            UUID personId,
            UUID employerId,
            UUID objectId,
            @Size(max = 60) @Code String role,
            UUID decisionId,
            UUID applicantId,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "{viis.code-in-capitals}")
            String reasonCode,

            @Size(max = 2000) @FreeText String text,

            @NotNull(message = "{viis.from-dry-run}") Integer count,

            @NotNull(message = "{viis.from-dry-run}") @Size(max = 64) @Code
            String fingerprint) {

        Criteria criteria() {
            return new Criteria(personId, employerId, objectId, role, decisionId, applicantId);
        }
    }

    /**
     * What a run would end.
     *
     * @param count how many
     * @param fingerprint of all of them as they stand, to be sent with the real run
     * @param held whether the run would wait for another officer's release
     * @param grants the first of them, 200 at most, in the order of their ids
     */
    record DryRun(int count, String fingerprint, boolean held, List<Chosen> grants) {}

    /** A grant that would end; objectId is null for the country. */
    record Chosen(
            UUID id,
            UUID personId,
            UUID employerId,
            @Nullable UUID objectId,
            String role) {}

    private final Door door;
    private final PreviewRevocation preview;
    private final RevokeChosen revokeChosen;
    private final RevocationQuery revocations;
    private final ProtectedReads protectedReads;

    RevocationResource(
            Door door,
            PreviewRevocation preview,
            RevokeChosen revokeChosen,
            RevocationQuery revocations,
            ProtectedReads protectedReads) {
        this.door = door;
        this.preview = preview;
        this.revokeChosen = revokeChosen;
        this.revocations = revocations;
        this.protectedReads = protectedReads;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/dry-runs")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Operation(
            summary = "Show which live grants would end",
            description = "Keeps nothing, so that it may be asked as often as one likes.",
            extensions = @Extension(name = DocumentIdempotencyKey.KEEPS_NOTHING, value = "true", parseValue = true))
    @APIResponseSchema(value = DryRun.class, responseCode = "200")
    @Unlimited("a withdrawal does not wait")
    public DryRun make(@NotNull @Valid Criteria criteria) {
        door.reach().requireCountry();
        requireCriterion(criteria);
        return protectedReads.read(
                "preview revocation",
                () -> preview.preview(criteria, door.reach()),
                DryRun::grants,
                new Shown<>(Chosen::employerId, grant -> List.of(grant.personId()), List.of("grant")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent
    @Operation(
            summary = "End exactly the grants that a dry run showed",
            description =
                    "With its count and fingerprint; a few end at once (201, DONE), many one by one (202, RUNNING). More than"
                            + " the cap, or the rights of several officers, wait for another officer (202, HELD); one"
                            + " person's never do.")
    @APIResponseSchema(value = RevocationView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "They end one by one, or wait for a release; see Location",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RevocationView.class)))
    @Unlimited("a withdrawal does not wait")
    public Response start(@NotNull @Valid NewRevocation request) {
        door.reach().requireCountry();
        requireCriterion(request.criteria());
        var run = revocations.find(revokeChosen.revoke(request, door.reach()), door.reach());
        return Response.status(run.state().equals("DONE") ? 201 : 202)
                .location(URI.create("/v1/revocations/" + run.id()))
                .entity(run)
                .build();
    }

    private static void requireCriterion(Criteria criteria) {
        if (criteria.equals(new Criteria(null, null, null, null, null, null))) {
            throw new InvalidInput(
                    "personId",
                    "body",
                    "or another criterion is needed: not every grant there is",
                    "vai cits kritērijs ir jānorāda: ne visas tiesības, kas vien ir");
        }
    }
}
