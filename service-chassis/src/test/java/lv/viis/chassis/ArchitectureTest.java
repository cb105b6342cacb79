package lv.viis.chassis;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.ws.rs.Path;
import lv.viis.chassis.problem.Refusal;
import lv.viis.chassis.testing.LanguageRules;
import lv.viis.chassis.testing.MetricsAreTold;
import org.junit.jupiter.api.Test;

/** What keeps the chassis a chassis. */
class ArchitectureTest {

    private static final JavaClasses CHASSIS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("lv.viis.chassis");

    @Test
    void it_has_no_resource() {
        noClasses().should().beAnnotatedWith(Path.class).check(CHASSIS);
    }

    @Test
    void it_knows_no_domain_word() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*chassis\\..*(grant|letter|ticket|institution|headship|application).*")
                .check(CHASSIS);
    }

    @Test
    void only_the_refusal_is_there_to_be_extended() {
        classes()
                .that()
                .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT)
                .and()
                .areNotInterfaces()
                .should()
                .be(Refusal.class)
                .check(CHASSIS);
    }

    @Test
    void its_packages_form_no_cycle() {
        SlicesRuleDefinition.slices()
                .matching("lv.viis.chassis.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CHASSIS);
    }

    @Test
    void what_it_says_to_people_it_says_in_both_languages() {
        LanguageRules.check();
    }

    @Test
    void its_metrics_are_told_by_the_names_that_operators_find() {
        MetricsAreTold.check();
    }
}
