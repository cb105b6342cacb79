package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/**
 * Tells in the API document which members a record always has, and which may be null. An answer has all of them, null where
 * the component is {@code @Nullable}; a request may leave out, or give as null, what Bean Validation does not require.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class TellMembers implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName INCLUSION = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName URI = DotName.createSimple("java.net.URI");

    private final RecordSchemas records;

    public TellMembers(IndexView classes) {
        this.records = new RecordSchemas(classes);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        var sent = SchemaUse.inRequests(document);
        document.getComponents()
                .getSchemas()
                .forEach((name, schema) ->
                        records.of(name, schema).ifPresent(type -> tell(schema, type, sent.contains(name))));
    }

    private static void tell(Schema schema, ClassInfo type, boolean sent) {
        var before = schema.getRequired() == null ? List.<String>of() : schema.getRequired();
        var required = new LinkedHashSet<String>();
        for (var component : type.recordComponents()) {
            var member = RecordSchemas.member(component);
            if (schema.getProperties().containsKey(member)) {
                // Most of ours are paths from the root of the service.
                if (component.type().name().equals(URI)) {
                    schema.getProperties().get(member).setFormat("uri-reference");
                }
                var mayBeLeftOut =
                        sent ? !before.contains(member) : isNullable(component) && isLeftOutWhenNull(type, component);
                var mayBeNull = sent
                        ? mayBeLeftOut && component.type().kind() != Type.Kind.PRIMITIVE
                        : isNullable(component) && !mayBeLeftOut;
                if (mayBeNull) {
                    schema.addProperty(member, orNull(schema.getProperties().get(member)));
                }
                if (!mayBeLeftOut) {
                    required.add(member);
                }
            }
        }
        schema.setRequired(required.isEmpty() ? null : new ArrayList<>(required));
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE);
    }

    private static boolean isLeftOutWhenNull(ClassInfo type, RecordComponentInfo component) {
        return type.hasDeclaredAnnotation(INCLUSION) || component.field().hasDeclaredAnnotation(INCLUSION);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .anyOf(List.of(OASFactory.createSchema().ref(schema.getRef()), nothing()));
        }
        if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
        return schema;
    }

    private static Schema nothing() {
        return OASFactory.createSchema().type(List.of(SchemaType.NULL));
    }
}
