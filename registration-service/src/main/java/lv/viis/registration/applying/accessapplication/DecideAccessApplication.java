package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes the ministry's decision over, unless the application is no longer what was decided. */
@ApplicationScoped
public class DecideAccessApplication {

    private final AccessApplications applications;

    DecideAccessApplication(AccessApplications applications) {
        this.applications = applications;
    }

    /** @throws IllegalArgumentException if there is no such application, or a line has no outcome */
    @Transactional
    public void decide(UUID id, UUID decisionId, long version, List<DecidedLine> lines, Instant decidedAt) {
        applications.decidable(id, version).ifPresent(application -> application.decide(decisionId, lines, decidedAt));
    }
}
