package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets the job suspend what is beyond a night's cap, because an officer has looked at how much that is. */
@ApplicationScoped
class ReleaseCheck {

    @Transactional
    EmploymentCheck release(UUID id, IfMatch ifMatch, String reasonCode, Reach reach) {
        var check = EmploymentCheck.locked(id);
        if (check == null) {
            throw new NotFound("employment check");
        }
        ifMatch.require(check.version);
        var reason = Reason.given(Reason.Use.RELEASE, "reasonCode", reasonCode);
        check.release(reach.personId(), reason, reach.at());
        EmploymentCheck.flush();
        return check;
    }
}
