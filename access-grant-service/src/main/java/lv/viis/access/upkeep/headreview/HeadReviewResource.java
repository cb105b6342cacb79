package lv.viis.access.upkeep.headreview;

import io.quarkus.security.Authenticated;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.audit.ProtectedReads.Disclosure;
import lv.viis.chassis.audit.ProtectedReads.Shown;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.Answers;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A new head confirms what the organisation's people hold. */
@Path("/v1/head-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Head reviews")
class HeadReviewResource {

    /**
     * A review.
     *
     * @param headId the new head, who answers
     * @param headFrom the first day of the headship, date of Europe/Riga
     * @param dueOn the last day for the answer
     * @param state OPEN, DONE, or SUPERSEDED when yet another head came
     * @param escalatedAt since when the ministry has it before it, because it was not answered in time
     */
    record HeadReviewView(
            UUID id,
            UUID organisationId,
            UUID headId,
            LocalDate headFrom,
            LocalDate dueOn,
            HeadReview.State state,
            Instant openedAt,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            @Nullable Instant escalatedAt,
            long version) {

        static HeadReviewView of(HeadReview review) {
            return new HeadReviewView(
                    review.id,
                    review.organisationId,
                    review.headId,
                    review.headFrom,
                    review.dueOn,
                    review.state,
                    review.openedAt,
                    review.answeredBy,
                    review.answeredAt,
                    review.escalatedAt,
                    review.version);
        }

        /** Whom it names. */
        List<UUID> people() {
            return Arrays.asList(headId, answeredBy);
        }
    }

    /** The grants that are no longer needed; all others of the organisation are confirmed by the answer. */
    @Schema(name = "HeadReviewAnswer")
    record Answer(@NotNull @Size(max = 5000) Set<@NotNull UUID> endGrantIds) {}

    private final Door door;
    private final HeadReviewQuery reviews;
    private final AnswerReview answerReview;
    private final ProtectedReads protectedReads;

    HeadReviewResource(Door door, HeadReviewQuery reviews, AnswerReview answerReview, ProtectedReads protectedReads) {
        this.door = door;
        this.reviews = reviews;
        this.answerReview = answerReview;
        this.protectedReads = protectedReads;
    }

    /** @param escalated only those that went on to the ministry, or only those that did not */
    @GET
    @Authenticated
    @Transactional
    @Operation(summary = "Reviews by new heads; those that were not answered in time are escalated")
    @APIResponse(responseCode = "200", description = "A page of reviews")
    public Page<HeadReviewView> list(
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("state") HeadReview.State state,
            @QueryParam("escalated") Boolean escalated,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return protectedReads.read(
                "read head reviews",
                () -> Page.of(
                        reviews.find(organisationId, state, escalated, Cursor.parse(cursor), limit + 1, door.reach()),
                        limit,
                        HeadReviewView::of,
                        review -> new Cursor("", review.id)),
                Page::items,
                new Shown<>(HeadReviewView::organisationId, HeadReviewView::people, List.of("headship")));
    }

    @GET
    @Path("/{id}")
    @Authenticated
    @Transactional
    @Operation(summary = "One review")
    @APIResponseSchema(value = HeadReviewView.class, responseCode = "200")
    public Response read(@PathParam("id") UUID id) {
        return answer(protectedReads.read(
                "read head review",
                () -> HeadReviewView.of(reviews.find(id, door.reach())),
                review -> new Disclosure(review.organisationId(), review.people(), List.of("headship"))));
    }

    @GET
    @Path("/{id}/grants")
    @Authenticated
    @Transactional
    @Operation(summary = "The live grants through the organisation, or what the head said of each")
    @APIResponse(responseCode = "200", description = "A page of grants; reading it is recorded")
    public Page<HeadReviewQuery.ReviewedGrant> listGrants(
            @PathParam("id") UUID id,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var review = reviews.find(id, door.reach());
        return protectedReads.read(
                "read reviewed grants",
                () -> Page.of(
                        reviews.grants(review, Cursor.parse(cursor), limit + 1),
                        limit,
                        grant -> grant,
                        grant -> new Cursor("", grant.grantId())),
                Page::items,
                new Shown<>(grant -> review.organisationId, grant -> List.of(grant.personId()), List.of("grant")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}/answer")
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD, Roles.IZM_ACCESS_OFFICER})
    @Idempotent(required = false)
    @Operation(
            summary = "Confirm all grants through the organisation but those named, which end at once",
            description = "As the head; for what the head holds an officer answers first, and only for that.")
    @APIResponseSchema(value = HeadReviewView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Answer request) {
        return answer(
                HeadReviewView.of(answerReview.answer(id, IfMatch.of(ifMatch), request.endGrantIds(), door.reach())));
    }

    private static Response answer(HeadReviewView view) {
        return Answers.ok(view, view.version());
    }
}
