package lv.viis.chassis.transport;

import io.quarkus.test.junit.QuarkusTest;
import lv.viis.chassis.testing.OtherMethods;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OtherMethodsTest {

    @Test
    void what_can_be_read_answers_head_and_options_too() {
        OtherMethods.check();
    }
}
