package lv.viis.access.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.caller.OutsideScope;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ministry's queue: submitted applications and the decisions on them. */
@Path("/v1/decision-items")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decision items")
class DecisionItemResource {

    /**
     * A submitted version of an application with everything asked, and by what it is proved.
     *
     * @param state OPEN, NEEDS_CONFIRMATION by the present head, RETURNED, DECIDED, WITHDRAWN, CLOSED, or SUPERSEDED by
     *     a newer version
     * @param kind GRANT, CHANGE (rights instead of earlier ones), or REVOKE (the end of rights)
     * @param selfApplication whether the head asks for himself or herself
     * @param basisDate the date of the basis document, of Europe/Riga like all dates here
     * @param employmentLastDay null if the employment has no end
     * @param mandate as whom the applicant asks; UNIDENTIFIED is a head whom the register knows by name only
     * @param headUnidentified whether the register knows the head by name only, so that nothing tells who asked
     * @param confirmedBy the head who stands by it in the applicant's stead, else null
     * @param heldSince since when it waits for a head to confirm it, null while it does not
     * @param decisionId null while it is not decided or returned
     * @param reviewerId the officer who looks at it, null while nobody does
     */
    record ItemView(
            UUID id,
            UUID applicationId,
            long applicationVersion,
            DecisionItem.State state,
            Submission.Kind kind,
            UUID employerId,
            UUID applicantId,
            UUID personId,
            boolean selfApplication,
            String basisNumber,
            LocalDate basisDate,
            LocalDate employmentFrom,
            LocalDate employmentLastDay,
            Submission.Mandate mandate,
            List<Submission.AskedLine> lines,
            List<Submission.Evidence> evidence,
            Instant submittedAt,
            boolean headUnidentified,
            UUID confirmedBy,
            Instant heldSince,
            UUID decisionId,
            UUID reviewerId,
            Instant reviewStartedAt,
            long version) {

        static ItemView of(DecisionItem item) {
            var asked = item.submission();
            return new ItemView(
                    item.id,
                    item.applicationId,
                    item.applicationVersion,
                    item.state,
                    asked.kind(),
                    asked.employerId(),
                    asked.applicantId(),
                    asked.personId(),
                    asked.selfApplication(),
                    asked.basisNumber(),
                    asked.basisDate(),
                    asked.employmentFrom(),
                    asked.employmentLastDay(),
                    asked.mandate(),
                    asked.lines(),
                    asked.evidence(),
                    item.submittedAt,
                    asked.mandate().kind() == Submission.MandateKind.UNIDENTIFIED,
                    item.confirmedBy,
                    item.heldSince,
                    item.isOpen() ? null : Decision.idOfItem(item.id),
                    item.reviewerId,
                    item.reviewStartedAt,
                    item.version);
        }

        private Stream<UUID> people() {
            return Stream.concat(Stream.of(personId, applicantId), Stream.ofNullable(confirmedBy));
        }
    }

    /**
     * A decision on every line.
     *
     * @param applicationVersion the version on which the officer decides
     */
    record NewDecision(
            @NotNull Long applicationVersion,
            @NotEmpty @Size(max = 100) List<@NotNull @Valid LineDecision> lines) {}

    /**
     * The decision on one line.
     *
     * @param validFrom the first day, not before the one asked; by default that one, but never before today; left out
     *     where a right ends
     * @param lastDay the last day, not after the one asked; by default that one
     * @param reasonCode why, as a code in capitals; it is told to others
     * @param text why, in words for the applicant; it stays here
     */
    record LineDecision(
            @NotNull UUID lineId,
            @NotNull Decision.Outcome outcome,
            LocalDate validFrom,
            LocalDate lastDay,

            @NotNull
            @Pattern(regexp = "[A-Z][A-Z0-9_]{1,59}", message = "must be a code in capitals, as DUTY_CONFIRMED")
            String reasonCode,

            @Size(max = 2000) String text) {}

    private final Caller caller;
    private final ProtectedReads protectedReads;
    private final DecideItem decideItem;

    DecisionItemResource(Caller caller, ProtectedReads protectedReads, DecideItem decideItem) {
        this.caller = caller;
        this.protectedReads = protectedReads;
        this.decideItem = decideItem;
    }

    @GET
    @RolesAllowed({"IZM_ACCESS_OFFICER", "AUDITOR"})
    @Operation(summary = "The queue of applications to decide, the longest waiting first")
    @APIResponse(responseCode = "200", description = "A page of items; reading it is recorded")
    public Page<ItemView> queue(
            @QueryParam("state") DecisionItem.State state,
            @QueryParam("applicationId") UUID applicationId,
            @QueryParam("employerId") UUID employerId,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        requireCountry();
        return protectedReads.read(
                "read decision items",
                () -> Page.of(
                        DecisionItem.queue(state, applicationId, employerId, Cursor.parse(cursor), limit + 1),
                        limit,
                        ItemView::of,
                        item -> new Cursor(item.submittedAt.toString(), item.id)),
                page -> new Disclosure(
                        employerId,
                        page.items().stream()
                                .flatMap(ItemView::people)
                                .distinct()
                                .toList(),
                        List.of("access application")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({"IZM_ACCESS_OFFICER", "AUDITOR"})
    @Operation(summary = "One application with everything asked and its evidence")
    @APIResponseSchema(value = ItemView.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such item")
    public Response one(@PathParam("id") UUID id) {
        requireCountry();
        var view = protectedReads.read(
                "read decision item",
                () -> DecisionItem.<DecisionItem>findByIdOptional(id)
                        .map(ItemView::of)
                        .orElseThrow(() -> new NotFound("decision item")),
                item -> new Disclosure(
                        item.employerId(), item.people().distinct().toList(), List.of("access application")));
        return Response.ok(view).header("ETag", Version.etag(view.version())).build();
    }

    @POST
    @Path("/{id}/decision")
    @RolesAllowed("IZM_ACCESS_OFFICER")
    @Idempotent
    @Operation(summary = "Decide on every line; what is granted becomes, replaces or ends a grant at once")
    @APIResponseSchema(value = DecisionResource.DecisionView.class, responseCode = "201")
    @APIResponse(
            responseCode = "202",
            description = "A sensitive role is among what is granted: proposed, a second officer has to confirm it",
            content = @Content(schema = @Schema(implementation = ProposalResource.ProposalView.class)))
    @APIResponse(responseCode = "403", description = "decider-is-involved: another officer has to decide")
    @APIResponse(
            responseCode = "409",
            description = "already-decided or already-returned (linked), application-withdrawn, application-closed,"
                    + " application-version-differs, head-has-changed, grant-overlaps, grant-already-ended or"
                    + " proposal-is-open (linked)")
    @APIResponse(
            responseCode = "422",
            description = "lines-do-not-match, period-not-allowed, object-outside-employer,"
                    + " organisation-not-active, role-does-not-fit, roles-are-incompatible, evidence-incomplete,"
                    + " commitment-has-expired, line-names-another-grant, reason-code-unknown")
    public Response decide(@PathParam("id") UUID id, @NotNull @Valid NewDecision request) {
        requireCountry();
        var result = decideItem.decide(id, request);
        if (result.proposal() != null) {
            return Response.accepted(ProposalResource.ProposalView.of(result.proposal(), false))
                    .location(URI.create("/v1/decision-items/" + id))
                    .build();
        }
        var decision = result.decision();
        return Response.created(URI.create("/v1/decisions/" + decision.id))
                .header("ETag", Version.etag(1))
                .entity(DecisionResource.DecisionView.of(decision, null))
                .build();
    }

    private void requireCountry() {
        if (!caller.scope().isCountry()) {
            throw new OutsideScope();
        }
    }
}
