package lv.viis.registration.arriving.paper;

import lv.viis.chassis.problem.Refusal;

/** The scan is of the original that its first clerk had in hand, so that the second one judges what others made (D4). */
final class NotTheRecordingClerk extends Refusal {
    NotTheRecordingClerk() {
        super(403, "Another clerk recorded the original", "Whoever recorded the original adds its scan.");
    }
}
