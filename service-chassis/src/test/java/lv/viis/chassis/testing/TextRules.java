package lv.viis.chassis.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lv.viis.chassis.text.Code;
import lv.viis.chassis.text.EmailAddress;
import lv.viis.chassis.text.FreeText;
import lv.viis.chassis.text.OneLine;
import lv.viis.chassis.text.WebAddress;

/** Every text of a request's body says what kind of text it is, so that none passes the door unlooked at. */
final class TextRules {

    private static final Set<Class<? extends Annotation>> KINDS =
            Set.of(OneLine.class, Code.class, FreeText.class, EmailAddress.class, WebAddress.class);

    private static final Set<Class<? extends Annotation>> NO_BODY =
            Set.of(PathParam.class, QueryParam.class, HeaderParam.class, CookieParam.class);

    private TextRules() {}

    /** Throws with each text of a body that does not say what kind it is (conventions, "Text"). */
    static void check(JavaClasses service) {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .or()
                .areAnnotatedWith(PUT.class)
                .or()
                .areAnnotatedWith(PATCH.class)
                .should(new ArchCondition<>("say of each text of their body what kind it is") {
                    @Override
                    public void check(JavaMethod operation, ConditionEvents events) {
                        var unnamed = unnamed(operation);
                        events.add(new SimpleConditionEvent(
                                operation, unnamed.isEmpty(), operation.getFullName() + " takes " + unnamed));
                    }
                })
                .check(service);
    }

    /** The texts that say nothing of themselves. */
    private static List<String> unnamed(JavaMethod operation) {
        var unnamed = new ArrayList<String>();
        for (var parameter : operation.reflect().getParameters()) {
            if (!isBody(parameter)) {
                continue;
            }
            read(parameter.getType(), unnamed, new HashSet<>());
        }
        return unnamed;
    }

    private static boolean isBody(Parameter parameter) {
        return parameter.getType().isRecord()
                && Arrays.stream(parameter.getAnnotations()).noneMatch(one -> NO_BODY.contains(one.annotationType()));
    }

    private static void read(Class<?> type, List<String> unnamed, Set<Class<?>> seen) {
        if (!type.isRecord() || !seen.add(type)) {
            return;
        }
        for (var component : type.getRecordComponents()) {
            var place = type.getSimpleName() + "." + component.getName();
            read(place, component.getAnnotatedType(), field(type, component), unnamed, seen);
        }
    }

    private static void read(
            String place, AnnotatedType type, AnnotatedElement field, List<String> unnamed, Set<Class<?>> seen) {
        if (type.getType() == String.class && !isOfAKind(type) && (field == null || !isOfAKind(field))) {
            unnamed.add(place);
        }
        if (type.getType() instanceof Class<?> other) {
            read(other, unnamed, seen);
        }
        if (type instanceof AnnotatedParameterizedType several) {
            Stream.of(several.getAnnotatedActualTypeArguments())
                    .filter(argument -> !type.getType().getTypeName().startsWith("java.util.Map"))
                    .forEach(argument -> read(place + "[]", argument, null, unnamed, seen));
        }
    }

    private static AnnotatedElement field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isOfAKind(AnnotatedElement element) {
        var pattern = element.getAnnotation(Pattern.class);
        return KINDS.stream().anyMatch(element::isAnnotationPresent) || pattern != null && isClosed(pattern.regexp());
    }

    /** What a pattern leaves out says nothing of what it lets in. */
    private static boolean isClosed(String regexp) {
        return !regexp.contains("[^")
                && !regexp.contains("\\P")
                && !regexp.replaceAll("\\\\\\.|\\[[^]]*]", "").contains(".");
    }
}
