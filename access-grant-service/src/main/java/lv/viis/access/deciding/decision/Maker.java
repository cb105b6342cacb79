package lv.viis.access.deciding.decision;

import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.item.Proposal;
import lv.viis.chassis.caller.Reach;

/**
 * By whom a decision is.
 *
 * @param decidedBy the officer, the second one of two; null for a policy
 * @param grantIds the grants by which the officer is one
 * @param proposedBy the first of two officers, else null
 * @param proposerGrantIds the grants by which that one is an officer
 * @param policyVersionId the version of a policy by which it was decided straight through, else null
 */
record Maker(UUID decidedBy, List<UUID> grantIds, UUID proposedBy, List<UUID> proposerGrantIds, UUID policyVersionId) {

    static final Maker ORDER = new Maker(null, List.of(), null, List.of(), null);

    static Maker officer(Reach reach) {
        return new Maker(reach.personId(), reach.grantIds(), null, List.of(), null);
    }

    static Maker second(Reach reach, Proposal proposal) {
        return new Maker(reach.personId(), reach.grantIds(), proposal.proposedBy(), proposal.proposerGrantIds(), null);
    }

    static Maker policy(UUID policyVersionId) {
        return new Maker(null, List.of(), null, List.of(), policyVersionId);
    }
}
