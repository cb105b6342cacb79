package lv.viis.registration.texts.lettertext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.problem.NotFound;

/** The proposed wordings, for administrators. */
@ApplicationScoped
class LetterTextProposals implements PanacheRepositoryBase<LetterTextProposal, UUID> {

    /** @throws NotFound if there is none */
    LetterTextProposal find(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("letter text proposal"));
    }

    /** As it is now, and nobody else settles it until this transaction ends. */
    LetterTextProposal locked(UUID id) {
        var proposal = find(id);
        getEntityManager().refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
        return proposal;
    }

    /** Oldest first; null leaves the filter out. */
    List<LetterTextProposal> list(LetterTextProposal.State state, UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
                        from LetterTextProposal p where p.id > :after and (:any = true or p.state = :state)
                         order by p.id""", LetterTextProposal.class)
                .setParameter("after", after)
                .setParameter("any", state == null)
                .setParameter("state", state == null ? LetterTextProposal.State.PROPOSED : state)
                .setMaxResults(rows)
                .getResultList();
    }
}
