package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.page.IfMatch;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/**
 * Tells in the API document how long may be what the chassis itself reads, and what a pattern matches: in Java the whole
 * text, in JSON Schema any part of it unless it says otherwise.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TellBounds implements OASFilter {

    /** Not from {@code @Pattern}: how the framework writes {@code @NotBlank}. */
    private static final String NOT_BLANK = "\\S";

    private static final Map<String, Integer> LONGEST = Map.of("cursor", Cursor.LONGEST, "If-Match", IfMatch.LONGEST);

    private static final DotName SIZE = DotName.createSimple("jakarta.validation.constraints.Size");
    private static final DotName PATTERN = DotName.createSimple("jakarta.validation.constraints.Pattern");

    private final RecordSchemas records;

    public TellBounds(IndexView classes) {
        this.records = new RecordSchemas(classes);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        var longest = LONGEST.get(parameter.getName());
        if (longest != null && parameter.getSchema() != null) {
            parameter.getSchema().setMaxLength(longest);
        }
        return parameter;
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getPattern() != null) {
            schema.setPattern(anchored(schema.getPattern()));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) -> records.of(name, schema)
                        .ifPresent(type -> type.recordComponents()
                                .forEach(component -> tellItems(
                                        schema.getProperties().get(RecordSchemas.member(component)),
                                        component.type()))));
    }

    /** Of a list's items the framework tells the type alone. */
    private static void tellItems(Schema list, Type type) {
        if (list == null || list.getItems() == null || type.kind() != Type.Kind.PARAMETERIZED_TYPE) {
            return;
        }
        var items = list.getItems();
        var item = type.asParameterizedType().arguments().get(0);
        if (items.getRef() == null
                && item.hasAnnotation(SIZE)
                && item.annotation(SIZE).value("max") != null) {
            items.setMaxLength(item.annotation(SIZE).value("max").asInt());
        }
        if (items.getRef() == null && item.hasAnnotation(PATTERN)) {
            items.setPattern(anchored(item.annotation(PATTERN).value("regexp").asString()));
        }
    }

    private static String anchored(String pattern) {
        if (pattern.equals(NOT_BLANK) || pattern.startsWith("^")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }
}
