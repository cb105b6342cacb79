package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.page.Version;

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
    public AccessApplication withdraw(UUID callerId, UUID id, String ifMatch, Instant now) {
        var application = applications.actable(id);
        Version.requireMatch(ifMatch, application.version());
        var step = application.withdraw(callerId, now);
        database.flush();
        tell.tell(step);
        return application;
    }
}
