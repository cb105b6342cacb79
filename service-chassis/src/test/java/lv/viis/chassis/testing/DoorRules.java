package lv.viis.chassis.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.Set;
import lv.viis.chassis.asker.AsJob;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Door;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.event.EventListener;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Who calls and when is asked where work comes in, and handed on from there as an argument: a list, a check or a rule
 * that needs it says so in its signature, and a test gives it what it likes.
 */
final class DoorRules {

    private DoorRules() {}

    static void check(JavaClasses service) {
        noClasses()
                .that(describe("are no door", type -> !isOutermostADoor(type)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Door.class)
                .orShould()
                .callMethod(Moment.class, "now")
                .orShould()
                .callMethod(Riga.class, "today")
                .because("who calls and when are arguments, taken at the door")
                .check(service);
        methods()
                .that(describe("answer whoever has logged in", DoorRules::answersWhoHasLoggedIn))
                .should(HouseRules.hold("take the caller's Reach", method -> takesReach(method, new HashSet<>())))
                .because("what is shown or changed depends on what the caller may reach")
                .check(service);
        methods()
                .that(describe("take a body", DoorRules::takesABody))
                .should(HouseRules.hold("say of which type it is", DoorRules::saysOfWhichType))
                .because("a body of another type would be made into the request from its bare text, or fail")
                .check(service);
        methods()
                .that(describe("answer with a value", DoorRules::answersWithAValue))
                .should(HouseRules.hold("say of which type it is", DoorRules::saysWhatItGives))
                .because("whoever accepts any other type would be given what toString makes of it")
                .check(service);
        methods()
                .that()
                .areAnnotatedWith(Scheduled.class)
                .should(HouseRules.hold("say that they are a job", DoorRules::saysThatItIsAJob))
                .because("the database refuses who does not say as what it asks")
                .allowEmptyShould(true)
                .check(service);
    }

    private static boolean saysThatItIsAJob(JavaMethod method) {
        return method.isAnnotatedWith(AsJob.class) || method.getOwner().isAnnotatedWith(AsJob.class);
    }

    /** Where a request, an event, the clock, an operator or the start brings work. */
    private static boolean isOutermostADoor(JavaClass type) {
        return type.getEnclosingClass().map(DoorRules::isOutermostADoor).orElse(false)
                || type.isAnnotatedWith(Path.class)
                || type.isAssignableTo(EventListener.class)
                || type.isAssignableTo(Command.class)
                || type.getMethods().stream().anyMatch(DoorRules::bringsWork);
    }

    private static boolean bringsWork(JavaMethod method) {
        return method.isAnnotatedWith(Scheduled.class)
                || method.isAnnotatedWith(ServerRequestFilter.class)
                || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(StartupEvent.class));
    }

    private static boolean answersWhoHasLoggedIn(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class)
                && method.getOwner().isAnnotatedWith(Path.class)
                && !method.isAnnotatedWith(PermitAll.class)
                && !method.getOwner().isAnnotatedWith(PermitAll.class);
    }

    /** As a record: whoever takes bytes reads any. */
    private static boolean takesABody(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class)
                && method.getOwner().isAnnotatedWith(Path.class)
                && method.getParameters().stream()
                        .anyMatch(parameter -> parameter.getRawType().isRecord()
                                && parameter.getAnnotations().stream()
                                        .noneMatch(annotation -> annotation
                                                .getRawType()
                                                .getPackageName()
                                                .startsWith("jakarta.ws.rs")));
    }

    private static boolean saysOfWhichType(JavaMethod method) {
        return method.isAnnotatedWith(Consumes.class) || method.getOwner().isAnnotatedWith(Consumes.class);
    }

    /** Those with a Response choose its type themselves. */
    private static boolean answersWithAValue(JavaMethod method) {
        return method.isMetaAnnotatedWith(HttpMethod.class)
                && method.getOwner().isAnnotatedWith(Path.class)
                && !method.getRawReturnType().isEquivalentTo(void.class)
                && !method.getRawReturnType().isEquivalentTo(Response.class);
    }

    private static boolean saysWhatItGives(JavaMethod method) {
        return method.isAnnotatedWith(Produces.class) || method.getOwner().isAnnotatedWith(Produces.class);
    }

    private static boolean takesReach(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Door.class)
                                        && call.getTarget().getRawReturnType().isEquivalentTo(Reach.class)
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(called -> called.getOwner().equals(method.getOwner()))
                                        .map(called -> takesReach(called, seen))
                                        .orElse(false));
    }
}
