package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Takes an application back: its applicant's right, and that of whoever heads the employer now. */
@ApplicationScoped
public class WithdrawAccessApplication {

    private final ReachableApplications applications;
    private final TellOfApplication tell;

    WithdrawAccessApplication(ReachableApplications applications, TellOfApplication tell) {
        this.applications = applications;
        this.tell = tell;
    }

    @Transactional
    public AccessApplication withdraw(UUID id, IfMatch ifMatch, Reach reach) {
        var application = applications.actable(id, reach);
        ifMatch.require(application.version());
        tell.tell(application.withdraw(reach.personId(), reach.at()));
        return application;
    }
}
