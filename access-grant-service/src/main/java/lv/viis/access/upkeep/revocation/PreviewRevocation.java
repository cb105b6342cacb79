package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.access.upkeep.revocation.RevocationResource.Criteria;
import lv.viis.access.upkeep.revocation.RevocationResource.DryRun;
import lv.viis.chassis.caller.Reach;

/** Shows an officer which grants would end, and whether it would wait for another officer. */
@ApplicationScoped
class PreviewRevocation {

    private final ChosenGrants chosen;
    private final HoldRevocation hold;

    PreviewRevocation(ChosenGrants chosen, HoldRevocation hold) {
        this.chosen = chosen;
        this.hold = hold;
    }

    DryRun preview(Criteria criteria, Reach reach) {
        var sum = chosen.sum(criteria);
        return chosen.dryRun(criteria, sum, hold.holds(sum, reach.personId(), reach.at()));
    }
}
