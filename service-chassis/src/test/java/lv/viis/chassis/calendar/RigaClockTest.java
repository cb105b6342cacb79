package lv.viis.chassis.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RigaClockTest {

    private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    @Inject
    ValidatorFactory factory;

    @Inject
    Validator validator;

    record Dated(@PastOrPresent LocalDate day) {}

    @Test
    void todays_date_is_rigas_also_in_the_hours_in_which_utc_has_yesterday() {
        assertEquals(RIGA, factory.getClockProvider().getClock().getZone());
        assertEquals(0, validator.validate(new Dated(LocalDate.now(RIGA))).size());
        assertEquals(
                1,
                validator.validate(new Dated(LocalDate.now(RIGA).plusDays(2))).size());
    }
}
