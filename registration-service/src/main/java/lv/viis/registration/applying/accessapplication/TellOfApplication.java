package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.EventLog;

/** Tells the other services of a step of an application; nobody is told of one that was never submitted. */
@ApplicationScoped
class TellOfApplication {

    private static final String TOPIC = "viis.registration.application";

    /** The ministry gave a submitted version back; a new version may come. */
    record AccessApplicationReturned(
            UUID applicationId, long submittedVersion, UUID decisionId, List<String> reasonCodes, Instant returnedAt) {}

    /** Who applied is head no longer, and nobody answers for it: nothing may be decided before a new head confirms. */
    record AccessApplicationNeedsConfirmation(
            UUID applicationId, long submittedVersion, Instant since, Instant deadline) {}

    /** A head stands by it, so it can be decided again; by nobody if the applicant is head again. */
    record AccessApplicationConfirmed(
            UUID applicationId, long submittedVersion, UUID confirmedBy, Instant confirmedAt) {}

    /** It was taken back: nothing is to be decided any more, and what was granted on it ends. */
    record AccessApplicationWithdrawn(UUID applicationId, long version, long submittedVersion, Instant withdrawnAt) {}

    /** It ended undecided, by the reason named: nothing is to be decided any more, and what was granted on it ends. */
    record AccessApplicationClosed(
            UUID applicationId, long submittedVersion, String reason, List<UUID> successorIds, Instant closedAt) {}

    private final AccessApplications applications;
    private final EventLog eventLog;

    TellOfApplication(AccessApplications applications, EventLog eventLog) {
        this.applications = applications;
        this.eventLog = eventLog;
    }

    void tell(ApplicationStep step) {
        // So that the event carries the version that the change made.
        applications.flush();
        var a = step.application;
        if (a.submittedVersion() == null) {
            return;
        }
        var id = a.id();
        long submitted = a.submittedVersion();
        var at = step.happenedAt;
        Record event =
                switch (step.what) {
                    case RETURNED ->
                        new AccessApplicationReturned(id, submitted, a.returnedDecisionId, step.reasonCodes, at);
                    case NEEDS_CONFIRMATION -> new AccessApplicationNeedsConfirmation(id, submitted, at, a.deadline);
                    case CONFIRMED -> new AccessApplicationConfirmed(id, submitted, a.confirmedBy(), at);
                    case WITHDRAWN -> new AccessApplicationWithdrawn(id, a.version(), submitted, at);
                    case EXPIRED -> new AccessApplicationClosed(id, submitted, "EXPIRED", List.of(), at);
                    case CLOSED -> new AccessApplicationClosed(id, submitted, a.closeReason.name(), a.successorIds, at);
                    default -> throw new IllegalArgumentException("nobody is told of " + step.what);
                };
        eventLog.append(TOPIC, id, a.version(), event);
    }
}
