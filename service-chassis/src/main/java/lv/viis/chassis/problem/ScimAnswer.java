package lv.viis.chassis.problem;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** {@link ScimError} as the API documents describe it. */
final class ScimAnswer {

    private static final String SCHEMA = "ScimError";

    /** In place of what the framework says of them. */
    private static final Map<String, String> BY_DOORS = Map.of(
            "401", "Without a token that counts", "403", "Not for this role, nor with this scope, or not filtered");

    private ScimAnswer() {}

    /** Gives each failure that the operation tells of its body; the framework's own are shared with other operations. */
    static void addTo(OpenAPI document, Operation operation) {
        var bare = operation.getResponses().getAPIResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("4"))
                .filter(response -> response.getValue().getContent() == null
                        && response.getValue().getRef() == null)
                .toList();
        for (var response : bare) {
            var status = response.getKey();
            operation
                    .getResponses()
                    .addAPIResponse(
                            status,
                            failure(BY_DOORS.getOrDefault(
                                    status, response.getValue().getDescription())));
            document.getComponents().addSchema(SCHEMA, schema());
        }
    }

    private static APIResponse failure(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                ScimError.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(SCHEMA))));
    }

    private static Schema schema() {
        return of(SchemaType.OBJECT, "The answer to a request that failed (RFC 7644, 3.12)")
                .required(List.of("schemas", "status"))
                .addProperty(
                        "schemas",
                        of(SchemaType.ARRAY, "That it is an error").items(of(SchemaType.STRING, "A URN of SCIM")))
                .addProperty("status", of(SchemaType.STRING, "The HTTP status"))
                .addProperty("scimType", of(SchemaType.STRING, "SCIM's word for it, where it has one"))
                .addProperty("detail", of(SchemaType.STRING, "What is wrong, for people"));
    }

    private static Schema of(SchemaType type, String description) {
        return OASFactory.createSchema().type(List.of(type)).description(description);
    }
}
