package lv.viis.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import lv.viis.chassis.command.Command;
import lv.viis.chassis.problem.Refusal;
import org.junit.jupiter.api.Test;

/** The habits of the code base that a machine can check. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lv.viis.registry");

    @Test
    void a_package_is_a_noun_of_the_api() {
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..common..", "..mapper..")
                .check(CLASSES);
    }

    @Test
    void resources_are_package_private_and_named_so() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("Resource")
                .check(CLASSES);
    }

    @Test
    void an_entity_is_never_on_the_wire() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void a_refusal_extends_the_one_base_directly_and_is_final() {
        classes()
                .that()
                .areAssignableTo(Refusal.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void a_command_is_reached_by_its_name_only() {
        classes().that().implement(Command.class).should().bePackagePrivate().check(CLASSES);
    }

    @Test
    void the_calendar_and_the_territories_know_nothing_of_organisations() {
        noClasses()
                .that()
                .resideInAnyPackage("..calendar..", "..territory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..organisation..", "..headship..", "..organisationimport..")
                .check(CLASSES);
    }
}
