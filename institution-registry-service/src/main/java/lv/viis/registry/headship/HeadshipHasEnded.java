package lv.viis.registry.headship;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses to put off the end of a headship. */
@ProblemType(status = 409, en = "The headship has an end already", lv = "Vadītāja ierakstam jau ir beigu diena")
final class HeadshipHasEnded extends Refusal {
    HeadshipHasEnded() {
        super("An end may be brought forward, not put off.", "Beigu dienu var pārcelt agrāk, bet ne atlikt.");
    }
}
