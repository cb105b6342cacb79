package lv.viis.access.upkeep.revocation;

import lv.viis.chassis.problem.Refusal;

/** Refuses a release by somebody whose rights end by it (403). */
final class ReleaserIsConcerned extends Refusal {

    ReleaserIsConcerned() {
        super(403, "Your own rights are among those that end", "An officer who loses none has to release it.");
    }
}
