package lv.viis.registration;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.smallrye.config.ConfigMapping;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import lv.viis.chassis.event.EventListener;
import lv.viis.chassis.problem.Refusal;
import org.junit.jupiter.api.Test;

/** What the code base promises about itself, where a machine can check it. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lv.viis.registration");

    @Test
    void packages_are_nouns_of_the_api_and_form_no_circle() {
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..common..", "..mapper..")
                .check(CODE);
        slices().matching("lv.viis.registration.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void a_resource_leaves_the_database_to_others() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .haveSimpleNameEndingWith("Resource")
                .andShould()
                .bePackagePrivate()
                .check(CODE);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .check(CODE);
    }

    @Test
    void only_listeners_listen() {
        classes()
                .that()
                .implement(EventListener.class)
                .should()
                .haveSimpleNameEndingWith("Listener")
                .andShould()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void a_refusal_extends_the_one_base() {
        classes()
                .that()
                .areAssignableTo(Refusal.class)
                .should(new ArchCondition<>("extend Refusal directly") {
                    @Override
                    public void check(JavaClass refusal, ConditionEvents events) {
                        var direct = refusal.getRawSuperclass().orElseThrow().isEquivalentTo(Refusal.class);
                        events.add(new SimpleConditionEvent(refusal, direct, refusal.getName()));
                    }
                })
                .check(CODE);
    }

    @Test
    void what_is_public_is_called_from_another_package() {
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
                .doNotHaveSimpleName("TrustedLists")
                .should(new ArchCondition<>("be used by another package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var used = type.getDirectDependenciesToSelf().stream()
                                .anyMatch(use ->
                                        !use.getOriginClass().getPackageName().equals(type.getPackageName()));
                        events.add(new SimpleConditionEvent(type, used, type.getName() + " is used from outside"));
                    }
                })
                .check(CODE);
    }
}
