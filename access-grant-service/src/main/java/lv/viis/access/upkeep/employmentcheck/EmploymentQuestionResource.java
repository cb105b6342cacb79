package lv.viis.access.upkeep.employmentcheck;

import io.quarkus.security.Authenticated;
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
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.audit.ProtectedReads;
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

/** People with grants whom the nightly facts did not name, and what the head says of them. */
@Path("/v1/employment-questions")
@Tag(name = "Employment checks")
class EmploymentQuestionResource {

    /**
     * A question.
     *
     * @param organisationId through which the person has grants
     * @param nights on how many checks in a row the person was missing
     * @param state WAITING (for the suspension), SUSPENDED, RETURNING (the facts name the person again), FOUND, EMPLOYED,
     *     NOT_EMPLOYED, or OVER (no grant was left)
     */
    record QuestionView(
            UUID id,
            UUID checkId,
            UUID personId,
            UUID organisationId,
            int nights,
            EmploymentQuestion.State state,
            Instant openedAt,
            @Nullable Instant suspendedAt,
            @Nullable UUID answeredBy,
            @Nullable Instant answeredAt,
            long version) {

        static QuestionView of(EmploymentQuestion question) {
            return new QuestionView(
                    question.id,
                    question.checkId,
                    question.personId,
                    question.organisationId,
                    question.nights,
                    question.state,
                    question.openedAt,
                    question.suspendedAt,
                    question.answeredBy,
                    question.answeredAt,
                    question.version);
        }

        /** Whom it names. */
        List<UUID> people() {
            return Arrays.asList(personId, answeredBy);
        }
    }

    /** Whether the person works there today. */
    @Schema(name = "EmploymentAnswer")
    record Answer(@NotNull Boolean employed) {}

    private final Door door;
    private final EmploymentQuestions questions;
    private final QuestionReaders readers;
    private final AnswerQuestion answerQuestion;
    private final ProtectedReads protectedReads;

    EmploymentQuestionResource(
            Door door,
            EmploymentQuestions questions,
            QuestionReaders readers,
            AnswerQuestion answerQuestion,
            ProtectedReads protectedReads) {
        this.door = door;
        this.questions = questions;
        this.readers = readers;
        this.answerQuestion = answerQuestion;
        this.protectedReads = protectedReads;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Authenticated
    @Transactional
    @Operation(
            summary =
                    "Whom the facts did not name: of all for officers and auditors, of the own organisation for a head")
    @APIResponse(responseCode = "200", description = "A page of questions; reading it is recorded")
    public Page<QuestionView> list(
            @QueryParam("organisationId") UUID organisationId,
            @QueryParam("state") EmploymentQuestion.State state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        var own = readers.own(door.reach());
        return protectedReads.read(
                "read employment questions",
                () -> Page.of(
                        questions.page(own, organisationId, state, Cursor.parse(cursor), limit + 1),
                        limit,
                        QuestionView::of,
                        question -> new Cursor("", question.id)),
                Page::items,
                new Shown<>(QuestionView::organisationId, QuestionView::people, List.of("employment")));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Path("/{id}/answer")
    @RolesAllowed({Roles.INSTITUTION_HEAD, Roles.MUNICIPALITY_HEAD, Roles.IZM_ACCESS_OFFICER})
    @Idempotent(required = false)
    @Operation(summary = "Say whether the person works there: the grants hold again, or end at once")
    @APIResponseSchema(value = QuestionView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @NotNull @Valid Answer request) {
        var question = answerQuestion.answer(id, IfMatch.of(ifMatch), request.employed(), door.reach());
        return Answers.ok(QuestionView.of(question), question.version);
    }
}
