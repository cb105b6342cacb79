package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The wings of a service: the packages below its own, each with rooms of its own, and which of them each stands on. */
public final class Wings {

    private Wings() {}

    /**
     * Throws with each wing that knows another than it says, or says one that it does not know: by its imports, and by the
     * views that its SQL reads.
     *
     * @param root the service's package
     * @param views the package that answers for each view
     * @param standOn by the wing's name
     */
    public static void check(
            JavaClasses service, String root, Map<String, String> views, Map<String, Set<String>> standOn) {
        var known = service.stream()
                .filter(type -> wing(type, root) != null)
                .collect(Collectors.groupingBy(
                        type -> wing(type, root),
                        TreeMap::new,
                        Collectors.flatMapping(
                                type -> type.getDirectDependenciesFromSelf().stream()
                                        .map(dependency ->
                                                wing(dependency.getTargetClass().getBaseComponentType(), root))
                                        .filter(other -> other != null && !other.equals(wing(type, root))),
                                Collectors.toCollection(TreeSet::new))));
        Tables.of(root).wings(views).forEach((wing, others) -> known.get(wing).addAll(others));
        var said = new TreeMap<String, TreeSet<String>>();
        standOn.forEach((wing, others) -> said.put(wing, new TreeSet<>(others)));
        assertEquals(said, known);
    }

    /** Null for what is none of the service's, or stands beside its wings. */
    private static String wing(JavaClass type, String root) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).replaceAll("\\..*", "") : null;
    }
}
