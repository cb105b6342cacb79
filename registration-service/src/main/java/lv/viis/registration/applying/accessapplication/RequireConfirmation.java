package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Halts an application whose applicant, as access-grant found when deciding, is head no longer (D1). */
@ApplicationScoped
public class RequireConfirmation {

    private final AccessApplications applications;
    private final TellOfApplication tell;
    private final Terms terms;

    RequireConfirmation(AccessApplications applications, TellOfApplication tell, Terms terms) {
        this.applications = applications;
        this.tell = tell;
        this.terms = terms;
    }

    /** @throws IllegalArgumentException if there is no such application */
    @Transactional
    public void require(UUID id, long version, Instant since) {
        applications
                .decidable(id, version)
                .filter(application -> application.state() != ApplicationState.NEEDS_CONFIRMATION)
                .ifPresent(application -> {
                    var step = application.awaitConfirmation(since, terms);
                    applications.flush();
                    tell.tell(step);
                });
    }
}
