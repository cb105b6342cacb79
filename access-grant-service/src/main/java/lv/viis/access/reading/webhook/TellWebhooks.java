package lv.viis.access.reading.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Tells in the API document what receivers are sent: an entry for each {@link EventType} and for the two calls that tell of
 * nobody, each with its headers and a sample that a test recorded from a call (RFC 2104, Standard Webhooks).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = TellWebhooks.BEFORE_COMMENTS)
public class TellWebhooks implements OASFilter {

    /** What it names is described, and told on, by the filters after it. */
    static final int BEFORE_COMMENTS = 9;

    /** With which the samples are signed, so that a receiver can try its check on them; it is nobody's. */
    static final String SAMPLE_SECRET = "whsec_dGhpcyBzaWducyBub3RoaW5nIGJ1dCBzYW1wbGVzISE=";

    private static final String TAG = "Webhooks";
    private static final String JSON = "application/json";

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .getSchemas()
                .get("WebhookEventType")
                .setEnumeration(Stream.of(EventType.values())
                        .<Object>map(type -> type.wireName)
                        .toList());
        for (var type : EventType.values()) {
            add(document, type.wireName, fact(type));
        }
        add(document, CheckReceiver.VERIFICATION, verification());
        add(document, CheckReceiver.TEST, test());
    }

    private void add(OpenAPI document, String type, Operation operation) {
        var sample = sample(type);
        Stream.of(
                        header(
                                "webhook-id",
                                "The same at every attempt to tell of the same: whoever has taken it takes it once",
                                text("uuid"),
                                sample),
                        header(
                                "webhook-timestamp",
                                "When this attempt was made, seconds since 1970, UTC: refuse what is older than some minutes",
                                text(null).pattern("^[0-9]+$"),
                                sample),
                        header(
                                "webhook-signature",
                                "One or two of `v1,` and the Base64 of the HMAC-SHA-256, with the bytes of the secret"
                                        + " after `whsec_`, over `webhook-id`, `webhook-timestamp` and the body as it"
                                        + " came, with a dot between; separated by a blank, one has to fit. The sample is"
                                        + " signed with `" + SAMPLE_SECRET + "` over its body without blanks",
                                text(null),
                                sample))
                .forEach(operation::addParameter);
        if (sample.has("body")) {
            media(operation).example(json.convertValue(sample.get("body"), Object.class));
        }
        document.addWebhook(
                type, OASFactory.createPathItem().POST(operation.addTag(TAG).security(List.of())));
    }

    private static Operation fact(EventType type) {
        return operation(
                        "tell" + type.event,
                        "`" + type.wireName + "`, from " + type.event,
                        "Receivers of " + type.source.audience
                                + " are told, if they asked for the type or for all, and those of the whole country.")
                .requestBody(body(type.wireName, OASFactory.createSchema().ref(schemaName(type))))
                .responses(answers("Taken; of the answer no more is read"));
    }

    private static Operation verification() {
        var challenge = Map.of("challenge", text(null).description("To be repeated"));
        var answers = answers("It wants to be told, if the challenge is repeated");
        answers.getAPIResponse("2XX")
                .content(OASFactory.createContent()
                        .addMediaType(JSON, OASFactory.createMediaType().schema(object(challenge))));
        return operation(
                        "verifyReceiver",
                        "`receiver.verification`, asked for by registering and by `…/verification`",
                        "Whether the address wants to be told. Made once; nothing else is told before it is answered so.")
                .requestBody(body(CheckReceiver.VERIFICATION, object(challenge)))
                .responses(answers);
    }

    private static Operation test() {
        return operation("testReceiver", "`receiver.tested`, asked for by `…/test`", "Tells nothing; made once.")
                .requestBody(body(CheckReceiver.TEST, object(Map.of())))
                .responses(answers("Taken; of the answer no more is read"));
    }

    private static Operation operation(String id, String summary, String description) {
        return OASFactory.createOperation().operationId(id).summary(summary).description(description);
    }

    private static org.eclipse.microprofile.openapi.models.parameters.RequestBody body(String type, Schema data) {
        var message = object(Map.of())
                .addProperty("type", text(null).constValue(type))
                .addProperty("timestamp", text("date-time").description("When it happened, UTC"))
                .addProperty("data", data)
                .required(List.of("type", "timestamp", "data"));
        return OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent()
                        .addMediaType(JSON, OASFactory.createMediaType().schema(message)));
    }

    private static MediaType media(Operation operation) {
        return operation.getRequestBody().getContent().getMediaType(JSON);
    }

    private static APIResponses answers(String taken) {
        return OASFactory.createAPIResponses()
                .addAPIResponse("2XX", OASFactory.createAPIResponse().description(taken))
                .addAPIResponse(
                        "410",
                        OASFactory.createAPIResponse()
                                .description("The receiver is no more: it is paused, and told nothing"))
                .defaultValue(
                        OASFactory.createAPIResponse()
                                .description(
                                        "Not taken, as is no answer in time: tried again with growing pauses for three days,"
                                                + " before whatever came later; then the receiver is paused. A redirect is not followed"));
    }

    private static Parameter header(String name, String description, Schema schema, JsonNode sample) {
        var header = OASFactory.createParameter()
                .name(name)
                .in(In.HEADER)
                .required(true)
                .description(description)
                .schema(schema);
        return sample.has("headers")
                ? header.example(sample.path("headers").path(name).asText())
                : header;
    }

    /** What a test recorded of a call of this type; empty before it has. */
    private JsonNode sample(String type) {
        var name = "META-INF/webhooks/" + type + ".json";
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return file == null ? json.createObjectNode() : json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String schemaName(EventType type) {
        return type.fact == null
                ? type.event
                : type.fact
                        .getAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class)
                        .name();
    }

    private static Schema object(Map<String, Schema> properties) {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .properties(properties.isEmpty() ? null : properties)
                .required(properties.isEmpty() ? null : List.copyOf(properties.keySet()));
    }

    private static Schema text(String format) {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING)).format(format);
    }
}
