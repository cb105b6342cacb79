package lv.viis.access.upkeep.employmentcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Lets the job suspend what is beyond a night's cap, because an officer has looked at how much that is. */
@ApplicationScoped
class ReleaseCheck {

    private final Caller caller;

    ReleaseCheck(Caller caller) {
        this.caller = caller;
    }

    @Transactional
    EmploymentCheck release(UUID id, String ifMatch, String reasonCode) {
        var check = EmploymentCheck.locked(id);
        if (check == null) {
            throw new NotFound("employment check");
        }
        Version.requireMatch(ifMatch, check.version);
        var reason = Reason.given(Reason.Use.RELEASE, "reasonCode", reasonCode);
        check.release(caller.personId(), reason, Moment.now());
        EmploymentCheck.flush();
        return check;
    }
}
