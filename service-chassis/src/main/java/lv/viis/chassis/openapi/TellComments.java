package lv.viis.chassis.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Describes requests and answers in the API document by the doc comments of their records, each text where it has none. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 3)
public class TellComments implements OASFilter {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NAMED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    /** By the name of the schema; none where two would have the same. */
    private final Map<String, ClassInfo> records = new TreeMap<>();

    public TellComments(IndexView classes) {
        var ambiguous = new TreeSet<String>();
        for (var type : classes.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("lv.viis.")) {
                var other = records.put(name(type), type);
                // The index of several archives tells of a class more than once.
                if (other != null && !other.name().equals(type.name())) {
                    ambiguous.add(name(type));
                }
            }
        }
        records.keySet().removeAll(ambiguous);
    }

    private static String name(ClassInfo type) {
        var named = type.declaredAnnotation(SCHEMA);
        return named == null || named.value("name") == null
                ? type.simpleName()
                : named.value("name").asString();
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        document.getComponents().getSchemas().forEach((name, schema) -> {
            var type = records.get(name);
            if (type != null && schema.getProperties() != null) {
                describe(schema, type);
            }
        });
    }

    private static void describe(Schema schema, ClassInfo type) {
        var comments = DocComments.of(type.name().toString());
        comments.ofType().filter(text -> schema.getDescription() == null).ifPresent(schema::setDescription);
        for (var component : type.recordComponents()) {
            var property = schema.getProperties().get(name(component));
            if (property != null && property.getDescription() == null) {
                comments.ofMember(component.name()).ifPresent(property::setDescription);
            }
        }
    }

    private static String name(RecordComponentInfo component) {
        // It cannot stand on a component, but on what the compiler makes of one.
        AnnotationInstance named = component.field().declaredAnnotation(NAMED);
        return named == null || named.value() == null
                ? component.name()
                : named.value().asString();
    }
}
