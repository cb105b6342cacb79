package lv.viis.access.upkeep.recertification;

import lv.viis.chassis.problem.Refusal;

/** Refuses that one officer both starts a campaign and lets it go beyond its cap (403). */
final class ReleaserIsTheStarter extends Refusal {

    ReleaserIsTheStarter() {
        super(403, "It takes two officers", "Who started the campaign cannot release it.");
    }
}
