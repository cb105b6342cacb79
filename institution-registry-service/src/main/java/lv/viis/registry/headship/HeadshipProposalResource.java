package lv.viis.registry.headship;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.registry.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for a second registrar: heads of state bodies and municipalities. */
@Path("/v1/headship-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Headship proposals")
class HeadshipProposalResource {

    private final HeadshipProposals proposals;
    private final ProtectedReads protectedReads;
    private final EntryAnswers answers;
    private final Door door;

    HeadshipProposalResource(
            HeadshipProposals proposals, ProtectedReads protectedReads, EntryAnswers answers, Door door) {
        this.proposals = proposals;
        this.protectedReads = protectedReads;
        this.answers = answers;
        this.door = door;
    }

    @GET
    @RolesAllowed({Roles.IKVD_REGISTRAR, Roles.AUDITOR})
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
        var after = Cursor.parse(cursor);
        return protectedReads.read(
                "list headship proposals",
                () -> Page.of(
                        proposals.find(organisationId, state, after, limit + 1),
                        limit,
                        ProposalView::of,
                        proposal -> new Cursor("", proposal.id)),
                Page::items,
                new ProtectedReads.Shown<>(
                        ProposalView::organisationId,
                        // A head who is not identified stands in the access record by the headship's id.
                        view -> List.of(view.personId() == null ? view.headshipId() : view.personId()),
                        List.of("name", "headship")));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.IKVD_REGISTRAR, Roles.AUDITOR})
    @Operation(summary = "Read a proposal; the access is recorded")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        var reach = door.reach();
        return answers.ofProposal("read headship proposal", () -> {
            var proposal = proposals.require(id);
            reach.requireScope(proposal.organisationId, null);
            return Entry.of(proposal);
        });
    }
}
