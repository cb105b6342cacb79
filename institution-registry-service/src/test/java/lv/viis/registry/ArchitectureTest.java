package lv.viis.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import jakarta.persistence.Entity;
import java.util.Map;
import lv.viis.chassis.testing.HouseRules;
import lv.viis.chassis.testing.Tables;
import org.junit.jupiter.api.Test;

/** What a machine can check of the conventions. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.classesOf("lv.viis.registry");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.check(CLASSES);
        HouseRules.checkLists(CLASSES);
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
    void the_territories_know_nothing_of_organisations() {
        noClasses()
                .that()
                .resideInAPackage("..territory..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..organisation..", "..headship..", "..organisationimport..")
                .check(CLASSES);
    }

    @Test
    void a_table_is_named_by_its_package_alone() {
        Tables.of("lv.viis.registry").check(Map.of(), Map.of());
    }
}
