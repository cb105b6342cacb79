package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;

/** Takes an application back: its applicant's right, and that of whoever heads the employer now. */
@ApplicationScoped
public class WithdrawAccessApplication {

    private final EntityManager database;
    private final ReachableApplications applications;
    private final TellOfApplication tell;

    WithdrawAccessApplication(EntityManager database, ReachableApplications applications, TellOfApplication tell) {
        this.database = database;
        this.applications = applications;
        this.tell = tell;
    }

    @Transactional
    public AccessApplication withdraw(UUID id, IfMatch ifMatch, Reach reach) {
        var application = applications.actable(id, reach);
        ifMatch.require(application.version());
        var step = application.withdraw(reach.personId(), reach.at());
        database.flush();
        tell.tell(step);
        return application;
    }
}
