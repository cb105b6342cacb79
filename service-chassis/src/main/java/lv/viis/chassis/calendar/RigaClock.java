package lv.viis.chassis.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ClockProvider;
import java.time.Clock;

/** By which constraints such as {@code PastOrPresent} judge dates: a day begins at midnight in Riga, not in UTC. */
@ApplicationScoped
class RigaClock implements ClockProvider {

    private static final Clock CLOCK = Clock.system(Riga.ZONE);

    @Override
    public Clock getClock() {
        return CLOCK;
    }
}
