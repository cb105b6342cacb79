package lv.viis.access.deciding.policy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.FreeText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The straight-through decisions that officers look at afterwards. */
@Path("/v1/policy-samples")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
class PolicySampleResource {

    /**
     * A decision that chance chose.
     *
     * @param decisionId GET /v1/decisions/{id} has what was decided and on which facts
     * @param personId for whom it was decided
     * @param employerId through whom that person has the rights
     * @param verdict null while nobody has judged it
     * @param reasonCode why it is contested, else null
     */
    record SampleView(
            UUID decisionId,
            UUID policyVersionId,
            UUID personId,
            UUID employerId,
            Instant drawnAt,
            SampleVerdict.@Nullable Kind verdict,
            @Nullable UUID officerId,
            @Nullable Instant givenAt,
            @Nullable String reasonCode,
            @Nullable String text) {

        /** @param given null while nobody has judged it */
        static SampleView of(PolicySample sample, PolicySamples.User user, SampleVerdict given) {
            return new SampleView(
                    sample.decisionId,
                    sample.policyVersionId,
                    user.personId(),
                    user.employerId(),
                    sample.drawnAt,
                    given == null ? null : given.verdict,
                    given == null ? null : given.officerId,
                    given == null ? null : given.givenAt,
                    given == null ? null : given.reasonCode,
                    given == null ? null : given.text);
        }

        /** Whom it names. */
        List<UUID> people() {
            return Arrays.asList(personId, officerId);
        }
    }

    /**
     * What an officer thinks of it.
     *
     * @param reasonCode why it is contested, a code of the catalogue for CONTEST; left out otherwise
     * @param text in words; it stays here
     */
    record NewVerdict(
            @NotNull SampleVerdict.Kind verdict,
            @Size(max = 60) @Code String reasonCode,
            @Size(max = 2000) @FreeText String text) {}

    /**
     * A verdict as it was given.
     *
     * @param givenAt UTC
     */
    record VerdictView(UUID decisionId, SampleVerdict.Kind verdict, UUID officerId, Instant givenAt) {}

    private final Door door;
    private final PolicySamples samples;
    private final SampleVerdicts verdicts;
    private final JudgeSample judgeSample;
    private final ProtectedReads protectedReads;

    PolicySampleResource(
            Door door,
            PolicySamples samples,
            SampleVerdicts verdicts,
            JudgeSample judgeSample,
            ProtectedReads protectedReads) {
        this.door = door;
        this.samples = samples;
        this.verdicts = verdicts;
        this.judgeSample = judgeSample;
        this.protectedReads = protectedReads;
    }

    /** @param judged only those that an officer has judged, or only those that none has */
    @GET
    @RolesAllowed({Roles.IZM_ACCESS_OFFICER, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "Straight-through decisions that chance chose for officers to look at, the oldest first")
    @APIResponse(responseCode = "200", description = "A page of samples; reading it is recorded")
    public Page<SampleView> list(
            @QueryParam("judged") Boolean judged,
            @QueryParam("policyVersionId") UUID policyVersionId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        door.reach().requireCountry();
        return protectedReads.read(
                "read policy samples",
                () -> Page.of(
                        samples.page(
                                judged, policyVersionId, Cursor.parse(cursor).id(), limit + 1),
                        limit,
                        this::view,
                        sample -> new Cursor("", sample.decisionId)),
                Page::items,
                new Shown<>(SampleView::employerId, SampleView::people, List.of("access decision")));
    }

    private SampleView view(PolicySample sample) {
        return SampleView.of(sample, samples.userOf(sample), verdicts.findById(sample.decisionId));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{decisionId}/verdict")
    @RolesAllowed(Roles.IZM_ACCESS_OFFICER)
    @Idempotent
    @Operation(summary = "Confirm or contest a straight-through decision; it stands until somebody revokes its grants")
    @APIResponseSchema(value = VerdictView.class, responseCode = "201")
    public Response judge(@PathParam("decisionId") UUID decisionId, @NotNull @Valid NewVerdict request) {
        var reach = door.reach().requireCountry();
        var given = judgeSample.judge(decisionId, request, reach);
        return Response.created(URI.create("/v1/decisions/" + decisionId))
                .entity(new VerdictView(given.decisionId, given.verdict, given.officerId, given.givenAt))
                .build();
    }
}
