package lv.viis.access.identity.alias;

import lv.viis.chassis.problem.Refusal;

/** Refuses to let one officer both propose and confirm (403, D6). */
final class NeedsAnotherOfficer extends Refusal {

    NeedsAnotherOfficer() {
        super(403, "It takes two officers", "Who proposed it cannot confirm it.");
    }
}
