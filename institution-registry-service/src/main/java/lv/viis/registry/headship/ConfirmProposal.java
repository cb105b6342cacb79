package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
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

    ConfirmProposal(
            HeadshipProposals proposals,
            Organisations organisations,
            Headships headships,
            EntityManager database,
            RecordAct recordAct,
            OwnPerson ownPerson) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.headships = headships;
        this.database = database;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry confirm(UUID id, IfMatch ifMatch, Reach reach) {
        var proposal = proposals.require(id);
        reach.requireScope(proposal.organisationId, null);
        var organisation = organisations.requireLocked(proposal.organisationId);
        proposals.locked(proposal).requireSecond(ownPerson.ids(reach));
        var second = HeadshipProposal.Registrar.of(reach);
        if (proposal.wasDecidedSo(HeadshipProposal.State.CONFIRMED, null, second)) {
            return Entry.of(proposal);
        }
        proposal.requireWaiting();
        ifMatch.require(proposal.version);
        switch (proposal.kind) {
            case BEGIN -> begin(organisation, proposal, reach);
            case END -> end(proposal, reach);
            case IDENTIFICATION -> identify(proposal, reach);
        }
        proposal.confirm(second, reach.at());
        recordAct.record(ActKind.PROPOSAL_CONFIRMED, organisation.id(), id, proposal.basis(), reach);
        headships.flush(organisation.id());
        headships.tellNext(organisation);
        return Entry.of(proposal);
    }

    private void begin(Organisation organisation, HeadshipProposal proposal, Reach reach) {
        var replaced = proposal.replacesHeadshipId == null
                ? null
                : database.find(Headship.class, proposal.replacesHeadshipId, LockModeType.PESSIMISTIC_WRITE);
        if (replaced != null && replaced.isHeldOn(proposal.fromDay)) {
            ownPerson.refuse(replaced.personId, reach);
            replaced.end(proposal.fromDay.minusDays(1));
            recordAct.record(ActKind.HEADSHIP_ENDED, organisation.id(), replaced.id, proposal.basis(), reach);
            // Before the new term is written, or the two would overlap.
            headships.flush(organisation.id());
        }
        headships.begin(organisation, proposal.head(), proposal.holder(), reach);
    }

    private void end(HeadshipProposal proposal, Reach reach) {
        var headship = standing(proposal, reach);
        headship.end(proposal.lastDay);
        recordAct.record(ActKind.HEADSHIP_ENDED, headship.organisationId, headship.id, proposal.basis(), reach);
    }

    private void identify(HeadshipProposal proposal, Reach reach) {
        var headship = standing(proposal, reach);
        headship.identify(proposal.holder(), proposal.basis(), reach.personId(), reach.at());
        recordAct.record(ActKind.HEAD_IDENTIFIED, headship.organisationId, headship.id, proposal.basis(), reach);
    }

    /** @throws HeadshipHasEnded if the organisation's closing took it away before it began */
    private Headship standing(HeadshipProposal proposal, Reach reach) {
        var headship = database.find(Headship.class, proposal.headshipId, LockModeType.PESSIMISTIC_WRITE);
        if (headship == null) {
            throw new HeadshipHasEnded();
        }
        // It may have been identified after the end was proposed.
        ownPerson.refuse(headship.personId, reach);
        return headship;
    }
}
