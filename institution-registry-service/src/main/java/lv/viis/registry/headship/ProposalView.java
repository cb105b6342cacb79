package lv.viis.registry.headship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that a second registrar decides on; never with the personal code.
 *
 * @param headshipId of the headship that is, or that a confirmation begins
 * @param replacesHeadshipId the headship that a confirmation ends on the day before, null if none
 * @param personId the head's pseudonym, null if not identified
 * @param from the headship's first day
 * @param lastDay the proposed last day, null unless it is to end
 * @param proposedAt in UTC, as decidedAt
 * @param decidedBy null while it waits, as what follows; the reason also if it was confirmed
 * @param version as in the ETag, for deciding
 */
record ProposalView(
        UUID id,
        UUID organisationId,
        HeadshipProposal.Kind kind,
        HeadshipProposal.State state,
        UUID headshipId,
        @Nullable UUID replacesHeadshipId,
        @Nullable UUID personId,
        String givenName,
        String surname,
        boolean acting,
        LocalDate from,
        @Nullable LocalDate lastDay,
        @Nullable String actNumber,
        @Nullable LocalDate actDate,
        UUID proposedBy,
        Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable RejectionReason rejectionReason,
        long version) {

    static ProposalView of(HeadshipProposal proposal) {
        return new ProposalView(
                proposal.id,
                proposal.organisationId,
                proposal.kind,
                proposal.state,
                proposal.headshipId,
                proposal.replacesHeadshipId,
                proposal.personId,
                proposal.givenName,
                proposal.surname,
                proposal.acting,
                proposal.fromDay,
                proposal.lastDay,
                proposal.actNumber,
                proposal.actDate,
                proposal.proposedBy,
                proposal.proposedAt,
                proposal.decidedBy,
                proposal.decidedAt,
                proposal.rejectionReason,
                proposal.version);
    }
}
