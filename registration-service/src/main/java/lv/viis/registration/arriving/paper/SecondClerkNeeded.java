package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.Refusal;

/** Who recorded an original does not settle it (D4). */
final class SecondClerkNeeded extends Refusal {
    SecondClerkNeeded() {
        super(403, "A second clerk is needed", "Whoever recorded the original neither confirms nor rejects it.");
    }
}
