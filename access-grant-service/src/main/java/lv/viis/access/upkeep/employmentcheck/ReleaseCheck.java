package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets the job suspend what is beyond a night's cap, because an officer has looked at how much that is. */
@ApplicationScoped
class ReleaseCheck {

    private final EmploymentChecks checks;
    private final ReasonCodes reasonCodes;

    ReleaseCheck(EmploymentChecks checks, ReasonCodes reasonCodes) {
        this.checks = checks;
        this.reasonCodes = reasonCodes;
    }

    @Transactional
    EmploymentCheck release(UUID id, IfMatch ifMatch, String reasonCode, Reach reach) {
        var check = checks.locked(id);
        if (check == null) {
            throw new NotFound("employment check");
        }
        ifMatch.require(check.version);
        var reason = reasonCodes.given(Reason.Use.RELEASE, "reasonCode", reasonCode);
        check.release(reach.personId(), reason, reach.at());
        checks.flush();
        return check;
    }
}
