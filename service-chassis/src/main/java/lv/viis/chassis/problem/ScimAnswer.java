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
    private static final Map<String, String> BY_DOORS =
            Map.of("401", "Without a token that counts", "403", "Not for this role, or not filtered");

    private ScimAnswer() {}

    /** Gives each failure that the operation tells of its body. */
    static void addTo(OpenAPI document, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4") && response.getContent() == null && response.getRef() == null) {
                describe(status, response);
                document.getComponents().addSchema(SCHEMA, schema());
            }
        });
    }

    private static void describe(String status, APIResponse response) {
        response.content(OASFactory.createContent()
                .addMediaType(
                        ScimError.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA))));
        if (BY_DOORS.containsKey(status)) {
            response.description(BY_DOORS.get(status));
        }
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
