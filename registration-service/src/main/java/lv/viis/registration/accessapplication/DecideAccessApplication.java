package lv.viis.registration.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes the ministry's decision over, unless the application is no longer what was decided. */
@ApplicationScoped
public class DecideAccessApplication {

    private static final Logger LOG = Logger.getLogger(DecideAccessApplication.class);

    private final AccessApplications applications;

    DecideAccessApplication(AccessApplications applications) {
        this.applications = applications;
    }

    /** @throws IllegalArgumentException if there is no such application, or a line has no outcome */
    @Transactional
    public void decide(UUID id, UUID decisionId, long version, List<DecidedLine> lines, Instant decidedAt) {
        var application = applications.locked(id);
        if (application == null) {
            throw new IllegalArgumentException("no access application " + id);
        }
        if (!application.decide(decisionId, version, lines, decidedAt)) {
            LOG.infof(
                    "Decision %s of version %d is ignored: application %s is %s in version %d",
                    decisionId, version, id, application.state(), application.version());
        }
    }
}
