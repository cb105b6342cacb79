package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
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
    private final Caller caller;

    EndHeadship(
            Organisations organisations,
            Headships headships,
            HeadshipProposals proposals,
            EntityManager database,
            RecordAct recordAct,
            OwnPerson ownPerson,
            Caller caller) {
        this.organisations = organisations;
        this.headships = headships;
        this.proposals = proposals;
        this.database = database;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
        this.caller = caller;
    }

    @Transactional
    Entry end(UUID id, String ifMatch, LocalDate lastDay, Basis basis) {
        var headship = database.find(Headship.class, id);
        if (headship == null) {
            throw new NotFound("headship");
        }
        caller.requireScope(headship.organisationId, null);
        var organisation = organisations.requireLocked(headship.organisationId);
        database.refresh(headship, LockModeType.PESSIMISTIC_WRITE);
        ownPerson.refuse(headship.personId);
        Version.requireMatch(ifMatch, headship.version);
        headship.requireCanEnd(lastDay);
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposals.toEnd(headship, lastDay, basis);
            headships.flush(organisation.id());
            return Entry.of(proposal);
        }
        headship.end(lastDay);
        recordAct.record(ActKind.HEADSHIP_ENDED, organisation.id(), id, basis);
        headships.tellNext(organisation);
        return Entry.of(headship);
    }
}
