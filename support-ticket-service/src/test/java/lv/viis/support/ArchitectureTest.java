package lv.viis.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import lv.viis.chassis.testing.HouseRules;
import lv.viis.chassis.testing.Tables;
import org.junit.jupiter.api.Test;

/** What a machine can check of the conventions. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = HouseRules.classesOf("lv.viis.support");

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.check(CLASSES);
        HouseRules.checkLists(CLASSES);
    }

    @Test
    void a_table_is_named_by_its_package_alone() {
        Tables.of("lv.viis.support").check(Map.of("resolved_ticket", "ticket"), Map.of());
    }
}
