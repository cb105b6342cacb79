package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;

/** Drops a proposed wording: the second administrator's no, or the first one's second thought. */
@ApplicationScoped
class RefuseLetterText {

    private final LetterTextProposals proposals;

    RefuseLetterText(LetterTextProposals proposals) {
        this.proposals = proposals;
    }

    @Transactional
    LetterTextProposal refuse(UUID proposalId, Reach reach) {
        var proposal = proposals.locked(proposalId);
        proposal.refuse(reach.personId(), reach.at());
        proposals.flush();
        return proposal;
    }
}
