package lv.viis.access;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.chassis.testing.DatabaseRules;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a machine can check of the database as it is migrated. */
@QuarkusTest
class DatabaseRulesTest {

    @Test
    @Tag("S25")
    void a_function_with_its_owners_rights_is_safe_from_its_callers_tables() {
        DatabaseRules.check();
    }
}
