package lv.viis.access;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.List;
import lv.viis.chassis.event.EventListener;
import lv.viis.chassis.problem.Refusal;
import org.junit.jupiter.api.Test;

/** What a machine can check of the conventions. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lv.viis.access");

    @Test
    void packages_are_nouns_of_the_api() {
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..common..", "..mapper..")
                .check(CLASSES);
    }

    @Test
    void packages_do_not_go_in_circles() {
        slices().matching("lv.viis.access.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void resources_leave_the_database_to_others() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CLASSES);
    }

    @Test
    void only_listeners_hear_events() {
        classes()
                .that()
                .implement(EventListener.class)
                .should()
                .haveSimpleNameEndingWith("Listener")
                .check(CLASSES);
    }

    @Test
    void a_refusal_is_a_class_of_its_own() {
        for (var refusal : CLASSES.that(assignableTo(Refusal.class))) {
            assertEquals(
                    Refusal.class.getName(),
                    refusal.getRawSuperclass().orElseThrow().getName());
        }
    }

    @Test
    void nothing_is_public_but_what_other_packages_need() {
        var needless = CLASSES.stream()
                .filter(type -> type.getModifiers().contains(PUBLIC) && isTopLevel(type))
                .filter(type -> type.getDirectDependenciesToSelf().stream()
                        .noneMatch(dependency ->
                                !dependency.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
        assertEquals(List.of(), needless);
    }

    private static boolean isTopLevel(JavaClass type) {
        return type.getEnclosingClass().isEmpty();
    }
}
