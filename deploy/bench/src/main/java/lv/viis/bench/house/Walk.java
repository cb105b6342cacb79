package lv.viis.bench.house;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a request or an event passes: all that the bytecode calls from the method where it comes in, in all branches. What
 * is counted are the service's own types, a nested one with the one around it; those of the chassis are passed and not
 * counted. Observers of a fired event are not followed.
 */
final class Walk {

    /**
     * @param chain the beans of the longest chain of calls, the first that takes the request or the event
     * @param beans all beans
     * @param types all types entered, beans included and refusals not
     */
    record Way(List<String> chain, Set<String> beans, Set<String> types, Set<String> refusals) {}

    private static final String OWN = "lv.viis.";
    private static final String CHASSIS = "lv.viis.chassis.";
    private static final String REFUSAL = "lv.viis.chassis.problem.Refusal";
    private static final Set<String> SCOPES = Set.of(
            "jakarta.enterprise.context.ApplicationScoped",
            "jakarta.enterprise.context.RequestScoped",
            "jakarta.inject.Singleton",
            "jakarta.ws.rs.Path");

    private final Set<JavaCodeUnit> open = new HashSet<>();
    private final Map<JavaCodeUnit, List<String>> longest = new HashMap<>();
    private final Set<JavaClass> touched = new LinkedHashSet<>();

    private Walk() {}

    /** @param start simple class name and method name, joined by {@code #} */
    static Optional<Way> from(JavaClasses classes, String start) {
        var parts = start.split("#");
        var methods = classes.stream()
                .filter(type -> type.getName().startsWith(OWN) && type.getName().endsWith("." + parts[0]))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(parts[1]))
                .toList();
        return methods.stream().findFirst().map(method -> new Walk().way(method));
    }

    private Way way(JavaMethod start) {
        var resource = start.getOwner();
        var chain = visit(start);
        touched.add(resource);
        var types = new LinkedHashSet<String>();
        var beans = new LinkedHashSet<String>();
        var refusals = new LinkedHashSet<String>();
        for (var type : touched) {
            if (isRefusal(type)) {
                refusals.add(type.getSimpleName());
            } else if (!type.getName().startsWith(CHASSIS)) {
                types.add(topLevel(type).getSimpleName());
                if (isBean(type)) {
                    beans.add(type.getSimpleName());
                }
            }
        }
        return new Way(
                Stream.concat(Stream.of(resource.getSimpleName()), chain.stream())
                        .toList(),
                beans,
                types,
                refusals);
    }

    /** @return the longest chain of beans behind the method, its own not included */
    private List<String> visit(JavaCodeUnit unit) {
        var known = longest.get(unit);
        if (known != null || !open.add(unit)) {
            return known == null ? List.of() : known;
        }
        List<String> best = List.of();
        for (JavaAccess<?> access : unit.getAccessesFromSelf()) {
            var owner = access.getTargetOwner();
            if (!owner.getName().startsWith(OWN)) {
                continue;
            }
            touched.add(owner);
            if (access instanceof JavaFieldAccess) {
                continue;
            }
            var called = access.getTarget().resolveMember().map(JavaCodeUnit.class::cast);
            if (called.isEmpty() || isRefusal(owner)) {
                continue;
            }
            var behind = visit(called.get());
            var isNext = isBean(owner) && !owner.equals(unit.getOwner());
            var chain = isNext && !owner.getName().startsWith(CHASSIS)
                    ? Stream.concat(Stream.of(owner.getSimpleName()), behind.stream())
                            .toList()
                    : behind;
            best = chain.size() > best.size() ? chain : best;
        }
        open.remove(unit);
        longest.put(unit, best);
        return best;
    }

    private static boolean isRefusal(JavaClass type) {
        return type.isAssignableTo(REFUSAL);
    }

    private static JavaClass topLevel(JavaClass type) {
        return type.getEnclosingClass().map(Walk::topLevel).orElse(type);
    }

    private static boolean isBean(JavaClass type) {
        return SCOPES.stream().anyMatch(type::isAnnotatedWith);
    }
}
