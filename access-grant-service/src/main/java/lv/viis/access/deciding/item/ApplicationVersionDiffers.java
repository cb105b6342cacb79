package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.ProblemType;
import lv.viis.chassis.problem.Refusal;

/** Refuses a decision that was made on another version than the one that waits. */
@ProblemType(
        status = 409,
        en = "Another version of the application is to be decided",
        lv = "Jālemj par citu iesnieguma redakciju")
final class ApplicationVersionDiffers extends Refusal {

    ApplicationVersionDiffers() {
        super(
                "Read the application's items again and decide on what is asked now.",
                "Nolasiet vēlreiz, kas iesniegumā jāizlemj, un lemiet par to, kas tiek prasīts tagad.");
    }
}
