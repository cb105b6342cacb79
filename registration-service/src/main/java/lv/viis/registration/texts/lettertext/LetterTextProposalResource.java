package lv.viis.registration.texts.lettertext;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.text.FreeText;
import lv.viis.registration.ground.rolecode.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a wording comes to be: one administrator proposes it, another one confirms it. */
@Path("/v1/letter-text-proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.IZM_ADMIN)
@Tag(name = "Letter texts")
class LetterTextProposalResource {

    private static final String OTHERS = "Not an administrator of the ministry, or not for the country";

    /**
     * A text to be proposed.
     *
     * @param lang {@code lv}, in which letters are issued, or {@code en}, which only explains
     * @param version by which letters name it
     * @param validFrom the first day of Europe/Riga for which letters are issued in it, today or later
     * @param template the letter's body in XHTML, with names in braces for what is filled in
     */
    record NewLetterText(
            @NotNull LetterSample sample,

            @NotNull @Pattern(regexp = "lv|en") String lang,

            @NotNull @Pattern(regexp = "[0-9A-Za-z.-]{1,20}")
            String version,

            @NotNull LocalDate validFrom,

            @NotBlank @Size(max = LetterText.LONGEST_TEMPLATE) @FreeText
            String template) {

        LetterText text() {
            return new LetterText(sample, lang, version, validFrom, template);
        }
    }

    /**
     * A text that was proposed.
     *
     * @param proposedBy a pseudonym, as settledBy
     * @param settledAt when it was confirmed or refused, UTC; null while it is open, as is settledBy
     * @param letterTextId the text that it became, null unless it was confirmed
     */
    record ProposalView(
            UUID id,
            LetterSample sample,
            String lang,
            String version,
            LocalDate validFrom,
            String template,
            LetterTextProposal.State state,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID settledBy,
            @Nullable Instant settledAt,
            @Nullable UUID letterTextId) {

        static ProposalView of(LetterTextProposal proposal) {
            return new ProposalView(
                    proposal.id,
                    proposal.sample,
                    proposal.lang,
                    proposal.version,
                    proposal.validFrom,
                    proposal.template,
                    proposal.state,
                    proposal.proposedBy,
                    proposal.proposedAt,
                    proposal.settledBy,
                    proposal.settledAt,
                    proposal.letterTextId);
        }
    }

    private final LetterTextProposals proposals;
    private final ProposeLetterText proposeLetterText;
    private final PublishLetterText publishLetterText;
    private final RefuseLetterText refuseLetterText;
    private final Door door;

    LetterTextProposalResource(
            LetterTextProposals proposals,
            ProposeLetterText proposeLetterText,
            PublishLetterText publishLetterText,
            RefuseLetterText refuseLetterText,
            Door door) {
        this.proposals = proposals;
        this.proposeLetterText = proposeLetterText;
        this.publishLetterText = publishLetterText;
        this.refuseLetterText = refuseLetterText;
        this.door = door;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            summary = "Propose a text for letters to come",
            description = "By the ministry's administrators, for the country. No letter is issued in it until another"
                    + " administrator confirms it.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "201")
    public Response create(@Valid @NotNull NewLetterText asked) {
        var reach = door.reach().requireCountry();
        var proposal = proposeLetterText.propose(asked.text(), reach);
        return Response.created(URI.create("/v1/letter-text-proposals/" + proposal.id))
                .entity(ProposalView.of(proposal))
                .build();
    }

    @GET
    @Transactional
    @Operation(summary = "List proposed texts", description = "Oldest first, settled ones too unless filtered.")
    public Page<ProposalView> list(
            @QueryParam("state") @Pattern(regexp = "PROPOSED|CONFIRMED|REFUSED") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        door.reach().requireCountry();
        var wanted = state == null ? null : LetterTextProposal.State.valueOf(state);
        return Page.of(
                proposals.list(wanted, Cursor.parse(cursor).id(), limit + 1),
                limit,
                ProposalView::of,
                proposal -> new Cursor("", proposal.id));
    }

    @GET
    @Transactional
    @Path("/{id}")
    @Operation(summary = "Read a proposed text", description = "For the ministry's administrators.")
    public ProposalView read(@PathParam("id") UUID id) {
        door.reach().requireCountry();
        return ProposalView.of(proposals.find(id));
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm a proposed text, and so publish it",
            description = "By another administrator than who proposed it. Letters that are out keep their words; a"
                    + " changed commitment text asks nobody to sign again by itself.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response confirm(@PathParam("id") UUID id) {
        var reach = door.reach().requireCountry();
        return Response.ok(ProposalView.of(publishLetterText.confirm(id, reach)))
                .build();
    }

    @POST
    @Path("/{id}/refusal")
    @Idempotent(required = false)
    @Operation(summary = "Refuse a proposed text", description = "By any administrator, also who proposed it.")
    @APIResponseSchema(value = ProposalView.class, responseCode = "200")
    public Response refuse(@PathParam("id") UUID id) {
        var reach = door.reach().requireCountry();
        return Response.ok(ProposalView.of(refuseLetterText.refuse(id, reach))).build();
    }
}
