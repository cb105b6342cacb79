package lv.viis.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import lv.viis.chassis.limit.Limits;
import lv.viis.chassis.testing.HouseRules;
import lv.viis.chassis.testing.LimitedOperations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("S5")
class LimitsTest {

    @Inject
    Limits limits;

    @Test
    void who_asks_too_often_is_refused_by_each_kind() {
        assertEquals(
                Set.of("batches", "drafts", "letters", "uploads"),
                LimitedOperations.check(limits, HouseRules.classesOf("lv.viis.registration")));
    }
}
