package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;

/** Drops a proposed wording: the second administrator's no, or the first one's second thought. */
@ApplicationScoped
class RefuseLetterText {

    private final EntityManager database;
    private final LetterTextProposals proposals;

    RefuseLetterText(EntityManager database, LetterTextProposals proposals) {
        this.database = database;
        this.proposals = proposals;
    }

    @Transactional
    LetterTextProposal refuse(UUID proposalId, Reach reach) {
        var proposal = proposals.locked(proposalId);
        proposal.refuse(reach.personId(), reach.at());
        database.flush();
        return proposal;
    }
}
