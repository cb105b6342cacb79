package lv.viis.access.tokens.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.settings.IssuerSettings;
import lv.viis.chassis.text.Code;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Answers outside systems whether a person may act (OpenID AuthZEN Authorization API 1.0). */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evaluation")
class EvaluationResource {

    /**
     * Who, or on what.
     *
     * @param type {@code person} or {@code organisation}
     * @param id a person id or an organisation id
     * @param properties taken and not looked at: rights are looked up here
     */
    record Entity(
            @NotBlank @Size(max = 60) @Code String type,
            @NotBlank @Size(max = 60) @Code String id,
            @Size(max = 100) Map<String, Object> properties) {}

    /**
     * What.
     *
     * @param name the code of a role
     */
    @Schema(name = "EvaluationAction")
    record Action(
            @NotBlank @Size(max = 60) @Code String name,
            @Size(max = 100) Map<String, Object> properties) {}

    /**
     * One question.
     *
     * @param context taken and not looked at
     */
    record Question(
            @NotNull @Valid Entity subject,
            @NotNull @Valid Action action,
            @NotNull @Valid Entity resource,
            @Size(max = 100) Map<String, Object> context) {}

    /** A question that may leave out what is said once for all. */
    record PartialQuestion(
            @Valid Entity subject,
            @Valid Action action,
            @Valid Entity resource,
            @Size(max = 100) Map<String, Object> context) {}

    /** How many of the questions are answered. */
    enum Semantic {
        @JsonProperty("execute_all")
        EXECUTE_ALL(null),
        @JsonProperty("deny_on_first_deny")
        DENY_ON_FIRST_DENY(false),
        @JsonProperty("permit_on_first_permit")
        PERMIT_ON_FIRST_PERMIT(true);

        private final Boolean until;

        Semantic(Boolean until) {
            this.until = until;
        }
    }

    /** How they are answered; {@code execute_all} by default. */
    record Options(@JsonProperty("evaluations_semantic") Semantic semantic) {}

    /** Several questions, 50 at most; what one leaves out is taken from beside them. */
    record Questions(
            @Valid Entity subject,
            @Valid Action action,
            @Valid Entity resource,
            @Size(max = 100) Map<String, Object> context,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid PartialQuestion> evaluations,
            Options options) {}

    /** Whether the person may, today. */
    record Decision(boolean decision) {}

    /** In the order of the questions; shorter than they are if one answer was enough. */
    record Decisions(List<Decision> evaluations) {}

    /** Where the endpoints are. */
    record Metadata(
            @JsonProperty("policy_decision_point") String policyDecisionPoint,
            @JsonProperty("access_evaluation_endpoint") String accessEvaluationEndpoint,
            @JsonProperty("access_evaluations_endpoint") String accessEvaluationsEndpoint) {}

    private final Door door;
    private final EvaluateAccess evaluateAccess;
    private final String issuer;

    EvaluationResource(Door door, EvaluateAccess evaluateAccess, IssuerSettings settings) {
        this.door = door;
        this.evaluateAccess = evaluateAccess;
        this.issuer = settings.issuer();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/access/v1/evaluation")
    @Authenticated
    @Operation(
            summary = "May a person act on an organisation today",
            description = "AuthZEN 1.0. Subject: person and its id; action: a role's code; resource: organisation and "
                    + "its id. What lies outside the asking system's scope is never allowed.")
    @APIResponse(responseCode = "200", description = "The decision")
    public Decision request(@NotNull @Valid Question question) {
        return new Decision(
                evaluateAccess.evaluate(List.of(question), null, door.reach()).get(0));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/access/v1/evaluations")
    @Authenticated
    @Operation(summary = "Several such questions at once", description = "AuthZEN 1.0, 50 at most.")
    @APIResponse(responseCode = "200", description = "The decisions")
    public Decisions requestAll(@NotNull @Valid Questions questions) {
        var whole = new ArrayList<Question>();
        for (var part : questions.evaluations()) {
            whole.add(whole(questions, part));
        }
        var semantic = questions.options() == null ? null : questions.options().semantic();
        return new Decisions(
                evaluateAccess.evaluate(whole, semantic == null ? null : semantic.until, door.reach()).stream()
                        .map(Decision::new)
                        .toList());
    }

    @GET
    @Path("/.well-known/authzen-configuration")
    @PermitAll
    @Operation(summary = "Where to ask", description = "AuthZEN 1.0.")
    @APIResponse(responseCode = "200", description = "The endpoints")
    public Metadata read() {
        return new Metadata(issuer, issuer + "/access/v1/evaluation", issuer + "/access/v1/evaluations");
    }

    private static Question whole(Questions all, PartialQuestion part) {
        var subject = part.subject() == null ? all.subject() : part.subject();
        var action = part.action() == null ? all.action() : part.action();
        var resource = part.resource() == null ? all.resource() : part.resource();
        if (subject == null || action == null || resource == null) {
            throw new InvalidInput(
                    "evaluations",
                    "body",
                    "needs a subject, an action and a resource",
                    "nepieciešams subjekts, darbība un resurss");
        }
        return new Question(subject, action, resource, part.context());
    }
}
