package lv.viis.chassis.testing;

import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import lv.viis.chassis.limit.Limited;
import lv.viis.chassis.limit.Limits.Limit;
import org.jboss.jandex.IndexView;

/** The limits of a service by their kinds: those of its operations, and those that it keeps as constants. */
final class DeclaredLimits {

    private DeclaredLimits() {}

    static Stream<Limit> of(IndexView classes) {
        return Stream.concat(annotated(classes), constants(classes))
                .distinct()
                .sorted(Comparator.comparing(Limit::kind));
    }

    private static Stream<Limit> annotated(IndexView classes) {
        return classes.getAnnotations(Limited.class).stream()
                .map(limited -> new Limit(
                        limited.value("kind").asString(),
                        limited.value("most").asInt(),
                        Duration.parse(limited.value("within").asString())));
    }

    private static Stream<Limit> constants(IndexView classes) {
        return classes.getKnownUsers(Limit.class).stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> Modifier.isStatic(field.flags())
                                && field.type().name().toString().equals(Limit.class.getName()))
                        .map(field -> constant(DeclaredProperties.load(type), field.name())));
    }

    private static Limit constant(Class<?> type, String field) {
        try {
            var constant = type.getDeclaredField(field);
            constant.setAccessible(true);
            return (Limit) constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
