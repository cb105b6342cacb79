package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.job.RunItems;
import lv.viis.chassis.job.TryItems;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A database behind the wall is told at the begin of a transaction who asks, and refuses what was not told. So whatever
 * brings work asks it within a transaction, however far away from where it comes in.
 */
final class TransactionRules {

    private static final List<Class<?>> DATABASE =
            List.of(EntityManager.class, DataSource.class, PanacheRepositoryBase.class);

    /** Which do in a transaction what they are given as a lambda. */
    private static final List<Class<?>> BEGINNERS =
            List.of(QuarkusTransaction.class, ProtectedReads.class, RunItems.class);

    private final JavaClasses service;
    private final Set<String> faults = new TreeSet<>();

    private TransactionRules(JavaClasses service) {
        this.service = service;
    }

    /** Throws with each way from a request, the clock, an operator or the start to the database without a transaction. */
    static void check(JavaClasses service) {
        var rules = new TransactionRules(service);
        service.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(TransactionRules::bringsWork)
                .forEach(method -> rules.follow(method, method, new HashSet<>()));
        assertEquals("", String.join("\n", rules.faults), "ask the database outside of a transaction");
    }

    private static boolean bringsWork(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class)
                || method.isAnnotatedWith(Scheduled.class)
                || method.isAnnotatedWith(ServerRequestFilter.class)
                || method.getOwner().isAssignableTo(Command.class)
                        && method.getName().equals("run")
                || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(StartupEvent.class));
    }

    private void follow(JavaMethod from, JavaMethod method, Set<JavaMethod> seen) {
        if (!seen.add(method) || isTransactional(method)) {
            return;
        }
        var begins = calls(method).anyMatch(this::begins);
        calls(method).filter(call -> !(begins && isGiven(call))).forEach(call -> {
            var called = called(call).toList();
            if (called.isEmpty() && isAny(call.getTargetOwner(), DATABASE)) {
                faults.add(name(from) + " by " + name(method));
            }
            called.forEach(next -> follow(from, next, seen));
        });
    }

    private boolean begins(JavaCodeUnitAccess<?> call) {
        return isAny(call.getTargetOwner(), BEGINNERS)
                || call.getTargetOwner().isEquivalentTo(TryItems.class)
                        && call.getName().equals("each")
                || called(call).anyMatch(this::beginsForOthers);
    }

    /** A method of the service that does in a transaction what it is given. */
    private boolean beginsForOthers(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getPackageName().equals(Supplier.class.getPackageName()))
                && calls(method).anyMatch(this::begins);
    }

    /** To what a call in the same method is given. */
    private static boolean isGiven(JavaCodeUnitAccess<?> call) {
        return call.isDeclaredInLambda() || call instanceof JavaMethodReference;
    }

    private static Stream<JavaCodeUnitAccess<?>> calls(JavaMethod method) {
        return Stream.concat(method.getMethodCallsFromSelf().stream(), method.getMethodReferencesFromSelf().stream());
    }

    /** Those of the service that a call may mean. */
    private Stream<JavaMethod> called(JavaCodeUnitAccess<?> call) {
        var owner = call.getTargetOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(type -> type.getAllMethods().stream())
                .filter(method -> method.getName().equals(call.getName())
                        && method.getRawParameterTypes().equals(call.getTarget().getRawParameterTypes()))
                .filter(method -> service.contain(method.getOwner().getName()))
                .filter(method -> !method.getModifiers().contains(JavaModifier.ABSTRACT))
                .distinct();
    }

    private static boolean isTransactional(JavaMethod method) {
        return method.isAnnotatedWith(Idempotent.class)
                || method.isAnnotatedWith(Transactional.class)
                || method.getOwner().isAnnotatedWith(Transactional.class);
    }

    private static boolean isAny(JavaClass type, List<Class<?>> of) {
        return of.stream().anyMatch(type::isAssignableTo);
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }
}
