package lv.viis.registry.headship;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;

/** The table of proposals. */
@ApplicationScoped
class HeadshipProposals implements PanacheRepositoryBase<HeadshipProposal, UUID> {

    /** What waits for these organisations. */
    List<HeadshipProposal> waitingFor(Collection<UUID> organisations) {
        return list("state = ?1 and organisationId in ?2", HeadshipProposal.State.PROPOSED, organisations);
    }

    /** @throws NotFound if there is none */
    HeadshipProposal require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("headship proposal"));
    }

    /** As it is now, and nobody else's to decide until the transaction ends. */
    HeadshipProposal locked(HeadshipProposal proposal) {
        getEntityManager().refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
        return proposal;
    }

    /** @param organisationId null for all */
    List<HeadshipProposal> find(UUID organisationId, HeadshipProposal.State state, Cursor after, int count) {
        var values = new HashMap<String, Object>();
        values.put("state", state);
        values.put("after", after.id());
        if (organisationId != null) {
            values.put("organisation", organisationId);
        }
        return find(
                        "state = :state and id > :after"
                                + (organisationId == null ? "" : " and organisationId = :organisation")
                                + " order by id",
                        values)
                .page(0, count)
                .list();
    }
}
