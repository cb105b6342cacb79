package lv.viis.access.deciding.decision;

import lv.viis.chassis.problem.Refusal;

/** Refuses the officer who would confirm the own proposal (12.5, 403). */
final class SecondOfficerIsTheFirst extends Refusal {

    SecondOfficerIsTheFirst() {
        super(
                403,
                "The second officer is another than the first",
                "You proposed the decision; another officer without a part in the application confirms it.");
    }
}
