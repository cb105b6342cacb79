package lv.viis.chassis.testing;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.ws.rs.HttpMethod;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import lv.viis.chassis.idempotency.IdempotencyKeyReused;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.problem.AlsoRefuses;
import lv.viis.chassis.problem.Refusal;

/**
 * The refusals in which each operation can end: those that are made somewhere in what its method calls, in all branches,
 * but not those that are caught on the way by their name and kept.
 */
final class PossibleRefusals {

    private final Set<JavaCodeUnit> seen = new HashSet<>();
    private final SortedSet<String> found = new TreeSet<>();

    private PossibleRefusals() {}

    /** @return simple names of refusals by {@code Resource.method} */
    static SortedMap<String, SortedSet<String>> of(JavaClasses classes) {
        var operations = new TreeMap<String, SortedSet<String>>();
        for (var type : classes) {
            for (var method : type.getMethods()) {
                if (isOperation(method)) {
                    var refusals = new PossibleRefusals().of(method);
                    operations.merge(type.getSimpleName() + "." + method.getName(), refusals, (one, other) -> {
                        throw new IllegalStateException("two operations are called " + method.getFullName());
                    });
                }
            }
        }
        return operations;
    }

    static boolean isOperation(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class));
    }

    private SortedSet<String> of(JavaMethod method) {
        follow(method);
        if (method.isAnnotatedWith(Idempotent.class)) {
            found.add(IdempotencyKeyReused.class.getSimpleName());
        }
        method.tryGetAnnotationOfType(AlsoRefuses.class)
                .ifPresent(also ->
                        Stream.of(also.value()).map(Class::getSimpleName).forEach(found::add));
        return found;
    }

    private void follow(JavaCodeUnit unit) {
        if (!seen.add(unit)) {
            return;
        }
        var handlers = new Handlers(unit);
        for (var access : unit.getAccessesFromSelf()) {
            var owner = access.getTargetOwner();
            if (!owner.getName().startsWith("lv.viis.")
                    || !(access.getTarget() instanceof CodeUnitAccessTarget target)) {
                continue;
            }
            var caught = handlers.caught(access);
            if (owner.isAssignableTo(Refusal.class) && target.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)) {
                if (caught.stream().noneMatch(type -> owner.isAssignableTo(type))) {
                    found.add(owner.getSimpleName());
                }
            } else if (caught.isEmpty()) {
                bodies(target).forEach(this::follow);
            } else {
                bodies(target).forEach(body -> followed(body, caught));
            }
        }
    }

    /** The called method, and those of subclasses and implementations that may stand for it. */
    static Stream<JavaCodeUnit> bodies(CodeUnitAccessTarget target) {
        var parameters =
                target.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                target.resolveMember().stream(),
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(target.getName(), parameters).stream()));
    }

    /** By itself, as the same code may be called elsewhere where nothing catches; what was seen there already counts. */
    private void followed(JavaCodeUnit unit, Set<String> caught) {
        if (caught.contains(Refusal.class.getName())) {
            return;
        }
        var inside = new PossibleRefusals();
        inside.seen.addAll(seen);
        inside.follow(unit);
        inside.found.stream()
                .filter(name -> caught.stream().noneMatch(type -> type.endsWith("." + name)))
                .forEach(found::add);
    }
}
