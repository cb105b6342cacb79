package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.Refusal;

/** Refuses that one officer both asks for an end of many rights and releases it (403). */
final class ReleaserIsTheAsker extends Refusal {

    ReleaserIsTheAsker() {
        super(403, "It takes two officers", "Who asked for the revocation cannot release it.");
    }
}
