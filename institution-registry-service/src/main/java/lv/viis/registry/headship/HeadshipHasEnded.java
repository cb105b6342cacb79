package lv.viis.registry.headship;

import lv.viis.chassis.problem.Refusal;

/** Refuses to put off the end of a headship. */
final class HeadshipHasEnded extends Refusal {
    HeadshipHasEnded() {
        super(409, "The headship has an end already", "An end may be brought forward, not put off.");
    }
}
