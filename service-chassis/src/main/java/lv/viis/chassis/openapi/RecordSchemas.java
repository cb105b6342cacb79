package lv.viis.chassis.openapi;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** Which record stands behind a schema of the API document. */
final class RecordSchemas {

    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName NAMED = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");

    /** By the name of the schema; none where two would have the same. */
    private final Map<String, ClassInfo> records = new TreeMap<>();

    RecordSchemas(IndexView classes) {
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

    /** A record of something, such as a page of grants, has the schema {@code PageGrant}. */
    Optional<ClassInfo> of(String schema) {
        return Optional.ofNullable(records.get(schema))
                .or(() -> records.entrySet().stream()
                        .filter(one -> !one.getValue().typeParameters().isEmpty() && schema.startsWith(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    /** What the component is called in JSON. */
    static String member(RecordComponentInfo component) {
        AnnotationInstance named = component.annotation(NAMED);
        return named == null || named.value() == null
                ? component.name()
                : named.value().asString();
    }

    private static String name(ClassInfo type) {
        var named = type.declaredAnnotation(SCHEMA);
        return named == null || named.value("name") == null
                ? type.simpleName()
                : named.value("name").asString();
    }
}
