package lv.viis.access.reading.webhook;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What receivers are told of a step of an access application. Of people it names whom the application is for and nobody
 * else, as a grant does; evidence, signers and who applied stay here.
 */
sealed interface ApplicationFact {

    UUID applicationId();

    /** The same with its employer, which only the submission names. */
    ApplicationFact at(UUID employer);

    /**
     * An application was submitted to the ministry.
     *
     * @param version of the application that was submitted
     * @param kind {@code GRANT}, {@code CHANGE} or {@code REVOKE}
     * @param personId whom it is for
     */
    @Schema(name = "WebhookApplicationSubmitted")
    record Submitted(
            UUID applicationId,
            UUID employerId,
            long version,
            String kind,
            UUID personId,
            List<Line> lines,
            Instant submittedAt)
            implements ApplicationFact {
        public Submitted {
            requireNonNull(applicationId);
            requireNonNull(employerId);
            requireNonNull(kind);
            requireNonNull(personId);
            requireNonNull(lines);
            requireNonNull(submittedAt);
        }

        @Override
        public Submitted at(UUID employer) {
            return this;
        }
    }

    /**
     * A right that is asked for.
     *
     * @param role a code of the catalogue
     * @param validFrom the first day, Europe/Riga
     * @param lastDay included
     * @param grantId which grant it is to change or end; null for a new one
     */
    @Schema(name = "WebhookApplicationLine")
    record Line(
            UUID lineId,
            @Nullable String role,
            @Nullable UUID objectId,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate lastDay,
            @Nullable UUID grantId) {}

    /**
     * The ministry sent it back to be mended.
     *
     * @param submittedVersion the version that was sent back
     * @param reasonCodes why, codes of the catalogue
     */
    @Schema(name = "WebhookApplicationReturned")
    record Returned(
            UUID applicationId,
            UUID employerId,
            long submittedVersion,
            UUID decisionId,
            List<String> reasonCodes,
            Instant returnedAt)
            implements ApplicationFact {
        public Returned {
            requireNonNull(applicationId);
            requireNonNull(returnedAt);
        }

        @Override
        public Returned at(UUID employer) {
            return new Returned(applicationId, employer, submittedVersion, decisionId, reasonCodes, returnedAt);
        }
    }

    /**
     * Who applied is head no more; the new head has to confirm it, or it closes.
     *
     * @param deadline until when
     */
    @Schema(name = "WebhookApplicationNeedsConfirmation")
    record NeedsConfirmation(
            UUID applicationId, UUID employerId, long submittedVersion, Instant since, Instant deadline)
            implements ApplicationFact {
        public NeedsConfirmation {
            requireNonNull(applicationId);
            requireNonNull(since);
        }

        @Override
        public NeedsConfirmation at(UUID employer) {
            return new NeedsConfirmation(applicationId, employer, submittedVersion, since, deadline);
        }
    }

    /** A head stands by it again. */
    @Schema(name = "WebhookApplicationConfirmed")
    record Confirmed(UUID applicationId, UUID employerId, long submittedVersion, Instant confirmedAt)
            implements ApplicationFact {
        public Confirmed {
            requireNonNull(applicationId);
            requireNonNull(confirmedAt);
        }

        @Override
        public Confirmed at(UUID employer) {
            return new Confirmed(applicationId, employer, submittedVersion, confirmedAt);
        }
    }

    /** The employer took it back. */
    @Schema(name = "WebhookApplicationWithdrawn")
    record Withdrawn(UUID applicationId, UUID employerId, long version, long submittedVersion, Instant withdrawnAt)
            implements ApplicationFact {
        public Withdrawn {
            requireNonNull(applicationId);
            requireNonNull(withdrawnAt);
        }

        @Override
        public Withdrawn at(UUID employer) {
            return new Withdrawn(applicationId, employer, version, submittedVersion, withdrawnAt);
        }
    }

    /**
     * It ended without a decision.
     *
     * @param reason a code
     * @param successorIds of an employer that closed
     */
    @Schema(name = "WebhookApplicationClosed")
    record Closed(
            UUID applicationId,
            UUID employerId,
            @Nullable Long submittedVersion,
            String reason,
            List<UUID> successorIds,
            Instant closedAt)
            implements ApplicationFact {
        public Closed {
            requireNonNull(applicationId);
            requireNonNull(reason);
            requireNonNull(closedAt);
        }

        @Override
        public Closed at(UUID employer) {
            return new Closed(applicationId, employer, submittedVersion, reason, successorIds, closedAt);
        }
    }
}
