package lv.viis.chassis.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** {@link Problem} as the API documents describe it. */
public final class ProblemAnswer {

    /** The name of the schema. */
    static final String SCHEMA = "Problem";

    /** On each answer: the codes, for programs. */
    private static final String CODES = "x-problem-codes";

    private ProblemAnswer() {}

    /** @param codes of the problems that it can carry */
    public static APIResponse of(String description, List<String> codes) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))))
                .addExtension(CODES, codes);
    }

    /** Those of such an answer; none of another. */
    public static List<String> codes(APIResponse answer) {
        return answer.getExtensions() != null && answer.getExtensions().get(CODES) instanceof List<?> codes
                ? codes.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** As the record has it. */
    static Schema schema() {
        return object("The answer to a request that failed (RFC 9457)")
                .required(List.of("type", "title", "status", "code"))
                .addProperty("type", text("A stable URI of the kind of problem").format("uri"))
                .addProperty("title", text("The kind of problem in one sentence, in the language of the answer"))
                .addProperty("status", of(SchemaType.INTEGER, "The HTTP status").format("int32"))
                .addProperty("detail", text("What happened this time, in the language of the answer"))
                .addProperty("code", text("The last part of type: what programs look at"))
                .addProperty("instance", text("The path that was asked"))
                .addProperty("traceId", text("The trace by which operators find the request (W3C trace context)"))
                .addProperty(
                        "violations",
                        of(SchemaType.ARRAY, "The single faults of the input").items(violation()))
                .addProperty(
                        "seeAlso",
                        text("What to look at instead, such as the decision that won")
                                .format("uri-reference"));
    }

    private static Schema violation() {
        return object("One fault of the input")
                .addProperty("field", text("The field, parameter or header"))
                .addProperty("in", text("Where it stands: body, query, path or header"))
                .addProperty("message", text("What is wrong with it"));
    }

    private static Schema object(String description) {
        return of(SchemaType.OBJECT, description);
    }

    private static Schema text(String description) {
        return of(SchemaType.STRING, description);
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().type(List.of(type)).description(description);
    }
}
