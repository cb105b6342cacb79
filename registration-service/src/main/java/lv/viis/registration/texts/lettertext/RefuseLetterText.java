package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

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
    LetterTextProposal refuse(UUID callerId, UUID proposalId, Instant now) {
        var proposal = proposals.locked(proposalId);
        proposal.refuse(callerId, now);
        database.flush();
        return proposal;
    }
}
