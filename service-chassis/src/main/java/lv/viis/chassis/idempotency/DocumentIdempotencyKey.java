package lv.viis.chassis.idempotency;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * Tells in the API's document that a POST takes {@code Idempotency-Key}, and that one that creates needs it; that both are
 * so is checked with the house's rules.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentIdempotencyKey implements OASFilter {

    /** Marks a POST that only asks, with more than an address can hold, and takes no key. */
    public static final String KEEPS_NOTHING = "x-keeps-nothing";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/")
                    && item.getPOST() != null
                    && !item.getPOST().hasExtension(KEEPS_NOTHING)) {
                addTo(item.getPOST());
            }
        });
    }

    private static void addTo(Operation operation) {
        var creates =
                operation.getResponses() != null && operation.getResponses().getAPIResponse("201") != null;
        operation.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(creates)
                .description("A UUID made for this request: sent again with the same body it is answered the same for"
                        + " 24 hours and does nothing.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .format("uuid")));
    }
}
