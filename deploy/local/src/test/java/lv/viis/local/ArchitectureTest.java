package lv.viis.local;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What a machine can check of how the suite on one machine is built. */
class ArchitectureTest {

    @Test
    void no_packages_go_in_circles() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("lv.viis.local");
        // With the first package itself, which lv.viis.local.(**) would leave out.
        slices().matching("lv.viis.(**)")
                .should()
                .beFreeOfCycles()
                .because("what goes in circles can be read and changed only as one")
                .check(classes);
    }
}
