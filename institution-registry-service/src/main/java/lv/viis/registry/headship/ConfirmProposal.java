package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisation;
import lv.viis.registry.organisation.Organisations;

/** A second registrar confirms what the first one entered: only now it holds, and is told. */
@ApplicationScoped
class ConfirmProposal {

    private final HeadshipProposals proposals;
    private final Organisations organisations;
    private final Headships headships;
    private final EntityManager database;
    private final RecordAct recordAct;
    private final OwnPerson ownPerson;
    private final Caller caller;

    ConfirmProposal(
            HeadshipProposals proposals,
            Organisations organisations,
            Headships headships,
            EntityManager database,
            RecordAct recordAct,
            OwnPerson ownPerson,
            Caller caller) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.headships = headships;
        this.database = database;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
        this.caller = caller;
    }

    @Transactional
    Entry confirm(UUID id, String ifMatch) {
        var proposal = proposals.require(id);
        caller.requireScope(proposal.organisationId, null);
        var organisation = organisations.requireLocked(proposal.organisationId);
        proposals.locked(proposal).requireSecond(ownPerson.ids());
        var second = proposals.registrar();
        if (proposal.wasDecidedSo(HeadshipProposal.State.CONFIRMED, null, second)) {
            return Entry.of(proposal);
        }
        proposal.requireWaiting();
        Version.requireMatch(ifMatch, proposal.version);
        switch (proposal.kind) {
            case BEGIN -> begin(organisation, proposal);
            case END -> end(proposal);
            case IDENTIFICATION -> identify(proposal);
        }
        proposal.confirm(second, Moment.now());
        recordAct.record(ActKind.PROPOSAL_CONFIRMED, organisation.id(), id, proposal.basis());
        headships.flush(organisation.id());
        headships.tellNext(organisation);
        return Entry.of(proposal);
    }

    private void begin(Organisation organisation, HeadshipProposal proposal) {
        var replaced = proposal.replacesHeadshipId == null
                ? null
                : database.find(Headship.class, proposal.replacesHeadshipId, LockModeType.PESSIMISTIC_WRITE);
        if (replaced != null && replaced.isHeldOn(proposal.fromDay)) {
            ownPerson.refuse(replaced.personId);
            replaced.end(proposal.fromDay.minusDays(1));
            recordAct.record(ActKind.HEADSHIP_ENDED, organisation.id(), replaced.id, proposal.basis());
            // Before the new term is written, or the two would overlap.
            headships.flush(organisation.id());
        }
        headships.begin(organisation, proposal.head(), proposal.holder());
    }

    private void end(HeadshipProposal proposal) {
        var headship = standing(proposal);
        headship.end(proposal.lastDay);
        recordAct.record(ActKind.HEADSHIP_ENDED, headship.organisationId, headship.id, proposal.basis());
    }

    private void identify(HeadshipProposal proposal) {
        var headship = standing(proposal);
        headship.identify(proposal.holder(), proposal.basis(), caller.personId(), Moment.now());
        recordAct.record(ActKind.HEAD_IDENTIFIED, headship.organisationId, headship.id, proposal.basis());
    }

    /** @throws HeadshipHasEnded if the organisation's closing took it away before it began */
    private Headship standing(HeadshipProposal proposal) {
        var headship = database.find(Headship.class, proposal.headshipId, LockModeType.PESSIMISTIC_WRITE);
        if (headship == null) {
            throw new HeadshipHasEnded();
        }
        // It may have been identified after the end was proposed.
        ownPerson.refuse(headship.personId);
        return headship;
    }
}
