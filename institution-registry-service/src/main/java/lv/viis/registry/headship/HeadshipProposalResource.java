package lv.viis.registry.headship;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for a second registrar: heads of state bodies and municipalities. */
@Path("/v1/headship-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "headship proposals")
class HeadshipProposalResource {

    /** Why not. */
    record Rejection(@NotNull RejectionReason reason) {}

    private final HeadshipProposals proposals;
    private final ConfirmProposal confirmProposal;
    private final RejectProposal rejectProposal;
    private final ProtectedReads protectedReads;
    private final Door door;

    HeadshipProposalResource(
            HeadshipProposals proposals,
            ConfirmProposal confirmProposal,
            RejectProposal rejectProposal,
            ProtectedReads protectedReads,
            Door door) {
        this.proposals = proposals;
        this.confirmProposal = confirmProposal;
        this.rejectProposal = rejectProposal;
        this.protectedReads = protectedReads;
        this.door = door;
    }

    @GET
    @RolesAllowed({Roles.IKVD_REGISTRAR, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "List proposals, oldest first, those that wait by default; each organisation's is an access")
    public Page<ProposalView> list(
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("state") @DefaultValue("PROPOSED") HeadshipProposal.State state,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @QueryParam("cursor") String cursor) {
        var reach = door.reach();
        if (organisationId == null) {
            reach.requireCountry();
        } else {
            reach.requireScope(organisationId, null);
        }
        var found = Page.of(
                proposals.find(organisationId, state, Cursor.parse(cursor), limit + 1),
                limit,
                Entry::of,
                proposal -> new Cursor("", proposal.id));
        record(found.items());
        return new Page<>(
                found.items().stream()
                        .map(entry -> ProposalView.of(entry.proposal()))
                        .toList(),
                found.next());
    }

    /** One access for each organisation whose heads are shown, in the transaction of the list. */
    private void record(List<Entry> shown) {
        shown.stream()
                .map(Entry::disclosure)
                .collect(Collectors.groupingBy(ProtectedReads.Disclosure::organisationId))
                .forEach((organisation, disclosures) -> protectedReads.read(
                        "list headship proposals",
                        () -> disclosures,
                        all -> new ProtectedReads.Disclosure(
                                organisation,
                                all.stream()
                                        .flatMap(one -> one.subjectIds().stream())
                                        .distinct()
                                        .toList(),
                                List.of("name", "headship"))));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IKVD_REGISTRAR, Roles.AUDITOR})
    @Operation(summary = "Read a proposal; the access is recorded")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var reach = door.reach();
        return answer("read headship proposal", () -> {
            var proposal = proposals.require(id);
            reach.requireScope(proposal.organisationId, null);
            return Entry.of(proposal);
        });
    }

    @POST
    @Path("/{id}/confirmation")
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a proposal: only now it holds, and is told",
            description = "By another registrar than the proposer and the head. The same registrar again changes"
                    + " nothing and is answered the same.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var reach = door.reach();
        return answer("confirm headship proposal", () -> confirmProposal.confirm(id, IfMatch.of(ifMatch), reach));
    }

    @POST
    @Path("/{id}/rejection")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.IKVD_REGISTRAR)
    @Idempotent(required = false)
    @Operation(summary = "Reject a proposal: nothing changes")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response reject(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Rejection body) {
        var reach = door.reach();
        return answer(
                "reject headship proposal", () -> rejectProposal.reject(id, body.reason(), IfMatch.of(ifMatch), reach));
    }

    private Response answer(String action, java.util.function.Supplier<Entry> use) {
        var proposal = protectedReads.read(action, use, Entry::disclosure).proposal();
        return Answers.ok(ProposalView.of(proposal), proposal.version);
    }
}
