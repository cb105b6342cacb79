package lv.viis.support;

import lv.viis.chassis.testing.ConfigurationIsTold;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The configuration reference follows from the code. */
@Tag("H9")
class ConfigurationTest {

    @Test
    void each_property_stands_in_the_reference_as_its_settings_declare_it() {
        ConfigurationIsTold.check();
    }
}
