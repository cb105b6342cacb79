package lv.viis.access.deciding.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.NewDecision;
import org.jspecify.annotations.Nullable;

/**
 * What a first officer would decide, as it is shown to the others.
 *
 * @param proposedAt UTC
 * @param endedAs null while it waits for a second officer; LAPSED if what is to be decided changed
 * @param reasonCode why it was sent back, else null
 */
public record ProposalView(
        UUID id,
        UUID decisionItemId,
        UUID proposedBy,
        Instant proposedAt,
        List<NewDecision.LineDecision> lines,
        Proposal.@Nullable End endedAs,
        @Nullable UUID endedBy,
        @Nullable Instant endedAt,
        @Nullable String reasonCode,
        @Nullable String text) {

    /** @param lapsed whether the item has changed since */
    public static ProposalView of(Proposal proposal, boolean lapsed) {
        return new ProposalView(
                proposal.id,
                proposal.decisionItemId,
                proposal.proposedBy,
                proposal.proposedAt,
                proposal.request().lines(),
                proposal.endedAs == null && lapsed ? Proposal.End.LAPSED : proposal.endedAs,
                proposal.endedBy,
                proposal.endedAt,
                proposal.reasonCode,
                proposal.text);
    }
}
