package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisations;

/** Records the last day of a headship, or proposes it where a second registrar has to agree. */
@ApplicationScoped
class EndHeadship {

    private final Organisations organisations;
    private final Headships headships;
    private final HeadshipProposals proposals;
    private final EntityManager database;
    private final RecordAct recordAct;
    private final OwnPerson ownPerson;

    EndHeadship(
            Organisations organisations,
            Headships headships,
            HeadshipProposals proposals,
            EntityManager database,
            RecordAct recordAct,
            OwnPerson ownPerson) {
        this.organisations = organisations;
        this.headships = headships;
        this.proposals = proposals;
        this.database = database;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry end(UUID id, LocalDate lastDay, Basis basis, IfMatch ifMatch, Reach reach) {
        var headship = database.find(Headship.class, id);
        if (headship == null) {
            throw new NotFound("headship");
        }
        reach.requireScope(headship.organisationId, null);
        var organisation = organisations.requireLocked(headship.organisationId);
        database.refresh(headship, LockModeType.PESSIMISTIC_WRITE);
        ownPerson.refuse(headship.personId, reach);
        ifMatch.require(headship.version);
        headship.requireCanEnd(lastDay);
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposals.toEnd(headship, lastDay, basis, reach);
            headships.flush(organisation.id());
            return Entry.of(proposal);
        }
        headship.end(lastDay);
        recordAct.record(ActKind.HEADSHIP_ENDED, organisation.id(), id, basis, reach);
        headships.tellNext(organisation);
        return Entry.of(headship);
    }
}
