package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.Cursor;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisation;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** The table of proposals: makes them, and finds them again for whoever decides. */
@ApplicationScoped
class HeadshipProposals {

    private final EntityManager database;
    private final Headships headships;
    private final RecordAct recordAct;

    HeadshipProposals(EntityManager database, Headships headships, RecordAct recordAct) {
        this.database = database;
        this.headships = headships;
        this.recordAct = recordAct;
    }

    /** @param replaced the headship to be ended on the day before, null if none */
    HeadshipProposal toBegin(Organisation organisation, NewHead head, Headship replaced, Reach reach) {
        organisation.requireOpen(head.from());
        return make(
                HeadshipProposal.toBegin(
                        newId(),
                        organisation.id(),
                        head,
                        headships.holder(newId(), head.code()),
                        replaced == null ? null : replaced.id,
                        HeadshipProposal.Registrar.of(reach),
                        reach.at()),
                reach);
    }

    HeadshipProposal toEnd(Headship headship, LocalDate lastDay, Basis basis, Reach reach) {
        return make(
                HeadshipProposal.toEnd(
                        newId(), headship, lastDay, basis, HeadshipProposal.Registrar.of(reach), reach.at()),
                reach);
    }

    HeadshipProposal toIdentify(Headship headship, Holder holder, Basis basis, Reach reach) {
        return make(
                HeadshipProposal.toIdentify(
                        newId(), headship, holder, basis, HeadshipProposal.Registrar.of(reach), reach.at()),
                reach);
    }

    /** What waits for these organisations. */
    List<HeadshipProposal> waitingFor(Collection<UUID> organisations) {
        return database.createQuery(
                        "from HeadshipProposal where state = PROPOSED and organisationId in :ids",
                        HeadshipProposal.class)
                .setParameter("ids", organisations)
                .getResultList();
    }

    HeadshipProposal require(UUID id) {
        var proposal = database.find(HeadshipProposal.class, id);
        if (proposal == null) {
            throw new NotFound("headship proposal");
        }
        return proposal;
    }

    /** As it is now, and nobody else's to decide until the transaction ends. */
    HeadshipProposal locked(HeadshipProposal proposal) {
        database.refresh(proposal, LockModeType.PESSIMISTIC_WRITE);
        return proposal;
    }

    /** @param organisationId null for all */
    List<HeadshipProposal> find(UUID organisationId, HeadshipProposal.State state, Cursor after, int count) {
        var values = new LinkedHashMap<String, Object>();
        values.put("state", state);
        values.put("after", after.id());
        if (organisationId != null) {
            values.put("organisation", organisationId);
        }
        var query = database.createQuery(
                        "from HeadshipProposal where state = :state and id > :after"
                                + (organisationId == null ? "" : " and organisationId = :organisation")
                                + " order by id",
                        HeadshipProposal.class)
                .setMaxResults(count);
        values.forEach(query::setParameter);
        return query.getResultList();
    }

    private HeadshipProposal make(HeadshipProposal proposal, Reach reach) {
        database.persist(proposal);
        recordAct.record(ActKind.PROPOSAL_MADE, proposal.organisationId, proposal.id, proposal.basis(), reach);
        return proposal;
    }

    private static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
