package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.Refusal;

/** Refuses to release the rest before it is known (409). */
final class DeadlineNotReached extends Refusal {

    DeadlineNotReached() {
        super(
                409,
                "The deadline has not been reached",
                "What is beyond the cap is released when it is known how much that is.");
    }
}
