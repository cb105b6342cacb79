package lv.viis.access.decision;

import lv.viis.chassis.problem.Refusal;

/** Refuses one officer's grant of a sensitive role (422). */
final class NeedsTwoOfficers extends Refusal {

    NeedsTwoOfficers() {
        super(
                422,
                "The role needs two officers",
                "A sensitive role cannot be granted by one officer; reject the line.");
    }
}
