package lv.viis.chassis.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lv.viis.chassis.audit.ProtectedReads;
import lv.viis.chassis.command.OfflineCommand;
import lv.viis.chassis.event.EventListener;
import lv.viis.chassis.idempotency.DocumentIdempotencyKey;
import lv.viis.chassis.idempotency.Idempotent;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.page.Page;
import lv.viis.chassis.problem.Refusal;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What a machine can check of the conventions, the same for every service. */
public final class HouseRules {

    /** By their root package: reading them takes seconds, and several tests want them. */
    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>();

    private HouseRules() {}

    /** The classes of a service without its tests. */
    public static JavaClasses classesOf(String rootPackage) {
        return READ.computeIfAbsent(
                rootPackage,
                any -> new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(rootPackage));
    }

    /** Throws with each class that breaks a rule. */
    public static void check(JavaClasses service) {
        TextRules.check(service);
        TransactionRules.check(service);
        RefusalsAreNamed.check();
        AnswersAreTold.check(service);
        SourceRules.check();
        LanguageRules.check();
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..common..", "..mapper..")
                .because("a package is a noun of the API")
                .check(service);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .check(service);
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .because("a resource leaves the database to use cases and entities")
                .check(service);
        classes()
                .that()
                .implement(EventListener.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Listener")
                .allowEmptyShould(true)
                .check(service);
        classes()
                .that()
                .areAssignableTo(Refusal.class)
                .should(hold("extend Refusal directly", HouseRules::extendsRefusal))
                .check(service);
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAssignableTo(Refusal.class)
                .and()
                .areNotAnnotatedWith(ConfigMapping.class)
                .and()
                .areNotAssignableTo(OfflineCommand.class)
                .and()
                // The build makes them, of the API document.
                .areNotAssignableTo(OASFilter.class)
                .and()
                // Constants are copied to where they are used.
                .doNotHaveSimpleName("Roles")
                .should(hold("be used by another package", HouseRules::isUsedOutside))
                .check(service);
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat(describe("are of this API", HouseRules::isOfThisApi))
                .should(hold(
                        "take an Idempotency-Key, which is needed just if it creates (201), or keep nothing",
                        HouseRules::takesKeyAsDocumented))
                .check(service);
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now", ZoneId.class)
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(ZoneId.class, "of", String.class)
                .because("Moment and Riga tell the time and the day, with one precision and by one calendar")
                .check(service);
        slices().matching("lv.viis.(**)")
                .should()
                .beFreeOfCycles()
                .because("what goes in circles can be read and changed only as one")
                .check(service);
        checkVersions(service);
        DoorRules.check(service);
        EntityRules.check(service);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should(hold("leave nothing when they fail", HouseRules::rollsBack))
                .because("what is refused in the middle would stay")
                .check(service);
    }

    private static boolean rollsBack(JavaMethod method) {
        return method.getAnnotationOfType(Transactional.class).dontRollbackOn().length == 0;
    }

    /** Whoever takes the version that a caller read compares it, in the transaction of the change. */
    private static void checkVersions(JavaClasses service) {
        methods()
                .that(describe("take If-Match", HouseRules::takesVersion))
                .should(hold("come to IfMatch.require", method -> comparesVersion(method, new HashSet<>())))
                .allowEmptyShould(true)
                .check(service);
    }

    private static boolean takesVersion(JavaMethod method) {
        return method.getParameterAnnotations().stream()
                .flatMap(Collection::stream)
                .filter(annotation -> annotation.getRawType().isEquivalentTo(HeaderParam.class))
                .anyMatch(annotation ->
                        annotation.get("value").filter("If-Match"::equals).isPresent());
    }

    private static boolean comparesVersion(JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(IfMatch.class)
                                        && call.getName().equals("require")
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(called -> called.getOwner()
                                                .getPackageName()
                                                .startsWith("lv.viis"))
                                        .map(called -> comparesVersion(called, seen))
                                        .orElse(false));
    }

    /** Whose data a list shows is told by its rows, so that a filter cannot hide it from an organisation (D21). */
    public static void checkLists(JavaClasses service) {
        methods()
                .that()
                .haveRawReturnType(Page.class)
                .should(hold(
                        "record its reading by the rows, with Shown",
                        method -> !makes(ProtectedReads.Disclosure.class, method, new HashSet<>())
                                || makes(ProtectedReads.Shown.class, method, new HashSet<>())))
                .check(service);
    }

    /** Also in a helper of its own class. */
    private static boolean makes(Class<?> type, JavaMethod method, Set<JavaMethod> seen) {
        return seen.add(method)
                && (method.getConstructorCallsFromSelf().stream()
                                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(type))
                        || method.getMethodCallsFromSelf().stream()
                                .map(call -> call.getTarget().resolveMember())
                                .flatMap(Optional::stream)
                                .filter(called -> called.getOwner().equals(method.getOwner()))
                                .anyMatch(called -> makes(type, called, seen)));
    }

    private static boolean isOfThisApi(JavaClass type) {
        return type.tryGetAnnotationOfType(Path.class)
                .map(path -> path.value().startsWith("/v1/"))
                .orElse(false);
    }

    /** {@link DocumentIdempotencyKey} tells clients so. */
    private static boolean takesKeyAsDocumented(JavaMethod method) {
        var post = method.reflect();
        var key = post.getAnnotation(Idempotent.class);
        if (key == null) {
            return Stream.of(post.getAnnotation(Operation.class).extensions())
                    .anyMatch(extension -> extension.name().equals(DocumentIdempotencyKey.KEEPS_NOTHING));
        }
        var schema = post.getAnnotation(APIResponseSchema.class);
        var creates = Stream.concat(
                        Stream.of(post.getAnnotationsByType(APIResponse.class)).map(APIResponse::responseCode),
                        Stream.ofNullable(schema).map(APIResponseSchema::responseCode))
                .anyMatch("201"::equals);
        return key.required() == creates;
    }

    private static boolean extendsRefusal(JavaClass type) {
        return type.getRawSuperclass().orElseThrow().isEquivalentTo(Refusal.class);
    }

    private static boolean isUsedOutside(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackageName().equals(type.getPackageName()));
    }

    static <T extends HasName.AndFullName> ArchCondition<T> hold(String what, Predicate<T> rule) {
        return new ArchCondition<>(what) {
            @Override
            public void check(T item, ConditionEvents events) {
                events.add(new SimpleConditionEvent(item, rule.test(item), item.getFullName() + " should " + what));
            }
        };
    }
}
