package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Notes that an officer has begun to look at an application. */
@ApplicationScoped
public class ReviewAccessApplication {

    private final AccessApplications applications;
    private final Terms terms;

    ReviewAccessApplication(AccessApplications applications, Terms terms) {
        this.applications = applications;
        this.terms = terms;
    }

    /** @throws IllegalArgumentException if there is no such application */
    @Transactional
    public void review(UUID id, long version, Instant startedAt) {
        applications.decidable(id, version).ifPresent(application -> application.review(startedAt, terms));
    }
}
