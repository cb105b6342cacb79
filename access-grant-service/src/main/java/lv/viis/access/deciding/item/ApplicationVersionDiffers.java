package lv.viis.access.deciding.item;

import lv.viis.chassis.problem.Refusal;

/** Refuses a decision that was made on another version than the one that waits (409). */
final class ApplicationVersionDiffers extends Refusal {

    ApplicationVersionDiffers() {
        super(
                409,
                "Another version of the application is to be decided",
                "Read the application's items again and decide on what is asked now.");
    }
}
