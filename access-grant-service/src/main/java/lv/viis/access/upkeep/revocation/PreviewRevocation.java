package lv.viis.access.upkeep.revocation;

import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.access.upkeep.revocation.RevocationResource.Criteria;
import lv.viis.access.upkeep.revocation.RevocationResource.DryRun;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;

/** Shows an officer which grants would end, and whether it would wait for another officer. */
@ApplicationScoped
class PreviewRevocation {

    private final Caller caller;
    private final ChosenGrants chosen;
    private final HoldRevocation hold;

    PreviewRevocation(Caller caller, ChosenGrants chosen, HoldRevocation hold) {
        this.caller = caller;
        this.chosen = chosen;
        this.hold = hold;
    }

    DryRun preview(Criteria criteria) {
        var sum = chosen.sum(criteria);
        return chosen.dryRun(criteria, sum, hold.holds(sum, caller.personId(), Moment.now()));
    }
}
