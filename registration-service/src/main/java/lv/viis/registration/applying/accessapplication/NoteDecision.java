package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes over what the ministry makes of an application, unless that is no longer what it looked at. */
@ApplicationScoped
public class NoteDecision {

    private final AccessApplications applications;
    private final TellOfApplication tell;
    private final Terms terms;

    NoteDecision(AccessApplications applications, TellOfApplication tell, Terms terms) {
        this.applications = applications;
        this.tell = tell;
        this.terms = terms;
    }

    /**
     * An officer has begun to look at it.
     *
     * @throws IllegalArgumentException if there is no such application, as the others
     */
    @Transactional
    public void reviewed(UUID id, long version, Instant startedAt) {
        applications.decidable(id, version).ifPresent(application -> application.review(startedAt, terms));
    }

    /**
     * It goes back to its applicant; a new version may follow.
     *
     * @param reasonCodes why; the text is kept with the decision in access-grant-service
     */
    @Transactional
    public void returned(UUID id, UUID decisionId, long version, List<String> reasonCodes, Instant decidedAt) {
        applications
                .decidable(id, version)
                .ifPresent(application -> tell.tell(application.giveBack(decisionId, reasonCodes, decidedAt, terms)));
    }

    /** Its applicant, as access-grant found when deciding, is head no longer (D1). */
    @Transactional
    public void halted(UUID id, long version, Instant since) {
        applications
                .decidable(id, version)
                .filter(application -> application.state() != ApplicationState.NEEDS_CONFIRMATION)
                .ifPresent(application -> tell.tell(application.awaitConfirmation(since, terms)));
    }

    /** @throws IllegalArgumentException also if a line has no outcome */
    @Transactional
    public void decided(UUID id, UUID decisionId, long version, List<DecidedLine> lines, Instant decidedAt) {
        applications.decidable(id, version).ifPresent(application -> application.decide(decisionId, lines, decidedAt));
    }
}
