package lv.viis.chassis.openapi;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;
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

    /** By the name of the schema that each would have. */
    private final Map<String, Set<ClassInfo>> records = new TreeMap<>();

    RecordSchemas(IndexView classes) {
        for (var type : classes.getKnownClasses()) {
            if (type.isRecord() && type.name().toString().startsWith("lv.viis.")) {
                // The index of several archives tells of a class more than once.
                records.computeIfAbsent(name(type), name -> new TreeSet<>(Comparator.comparing(ClassInfo::name)))
                        .add(type);
            }
        }
    }

    /**
     * Of several of one name that which has the members of the schema, and no others. A record of something, such as a page of
     * grants, has the schema {@code PageGrant}.
     */
    Optional<ClassInfo> of(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return Optional.empty();
        }
        return fitting(records.getOrDefault(name, Set.of()), schema)
                .or(() -> fitting(
                        records.entrySet().stream()
                                .filter(one -> name.startsWith(one.getKey()) && isGeneric(one.getValue()))
                                .flatMap(one -> one.getValue().stream())
                                .toList(),
                        schema));
    }

    private static Optional<ClassInfo> fitting(Collection<ClassInfo> types, Schema schema) {
        var sent = schema.getProperties().keySet();
        var fitting =
                types.stream().filter(type -> members(type).containsAll(sent)).toList();
        if (fitting.size() < 2) {
            return fitting.stream().findFirst();
        }
        var alike = fitting.stream().filter(type -> members(type).equals(sent)).toList();
        if (alike.size() > 1) {
            throw new IllegalStateException("records that the document cannot tell apart: " + alike);
        }
        return alike.stream().findFirst();
    }

    private static boolean isGeneric(Set<ClassInfo> types) {
        return types.stream().anyMatch(type -> !type.typeParameters().isEmpty());
    }

    private static Set<String> members(ClassInfo type) {
        return type.recordComponents().stream().map(RecordSchemas::member).collect(Collectors.toSet());
    }

    /** What the component is called in JSON. */
    static String member(RecordComponentInfo component) {
        // It cannot stand on a component, but on what the compiler makes of one.
        AnnotationInstance named = component.field().declaredAnnotation(NAMED);
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
