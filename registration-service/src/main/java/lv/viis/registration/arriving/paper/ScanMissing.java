package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.Refusal;

/** Nobody confirms an original of which nothing is kept. */
final class ScanMissing extends Refusal {
    ScanMissing() {
        super(409, "The scan is missing", "Whoever recorded the original adds its scan first.");
    }
}
