package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The proposed wordings, for administrators. */
@ApplicationScoped
class LetterTextProposals {

    private final EntityManager database;

    LetterTextProposals(EntityManager database) {
        this.database = database;
    }

    /** @throws NotFound if there is none */
    LetterTextProposal find(UUID id) {
        return Optional.ofNullable(database.find(LetterTextProposal.class, id))
                .orElseThrow(() -> new NotFound("letter text proposal"));
    }

    /** As it is now, and nobody else settles it until this transaction ends. */
    LetterTextProposal locked(UUID id) {
        var proposal = find(id);
        database.refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
        return proposal;
    }

    /** Oldest first; null leaves the filter out. */
    List<LetterTextProposal> list(LetterTextProposal.State state, UUID after, int rows) {
        return database.createQuery("""
                        from LetterTextProposal p where p.id > :after and (:any = true or p.state = :state)
                         order by p.id""", LetterTextProposal.class)
                .setParameter("after", after)
                .setParameter("any", state == null)
                .setParameter("state", state == null ? LetterTextProposal.State.PROPOSED : state)
                .setMaxResults(rows)
                .getResultList();
    }
}
