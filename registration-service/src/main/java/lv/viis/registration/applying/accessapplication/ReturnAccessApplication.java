package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives an application back to its applicant, as the ministry decided; a new version may follow. */
@ApplicationScoped
public class ReturnAccessApplication {

    private final AccessApplications applications;
    private final TellOfApplication tell;
    private final Terms terms;

    ReturnAccessApplication(AccessApplications applications, TellOfApplication tell, Terms terms) {
        this.applications = applications;
        this.tell = tell;
        this.terms = terms;
    }

    /**
     * @param reasonCodes why; the text is kept with the decision in access-grant-service
     * @throws IllegalArgumentException if there is no such application
     */
    @Transactional
    public void giveBack(UUID id, UUID decisionId, long version, List<String> reasonCodes, Instant decidedAt) {
        applications.decidable(id, version).ifPresent(application -> {
            var step = application.giveBack(decisionId, reasonCodes, decidedAt, terms);
            applications.flush();
            tell.tell(step);
        });
    }
}
