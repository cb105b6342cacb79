package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisations;

/** A second registrar confirms what the first one entered: only now it holds, and is told. */
@ApplicationScoped
class ConfirmProposal {

    private final HeadshipProposals proposals;
    private final Organisations organisations;
    private final CarryOutProposal carryOutProposal;
    private final RecordAct recordAct;
    private final OwnPerson ownPerson;

    ConfirmProposal(
            HeadshipProposals proposals,
            Organisations organisations,
            CarryOutProposal carryOutProposal,
            RecordAct recordAct,
            OwnPerson ownPerson) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.carryOutProposal = carryOutProposal;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry confirm(UUID id, IfMatch ifMatch, Reach reach) {
        var proposal = proposals.require(id);
        reach.requireScope(proposal.organisationId, null);
        var organisation = organisations.requireLocked(proposal.organisationId);
        proposals.locked(proposal).requireSecond(ownPerson.ids(reach));
        var second = Registrar.of(reach);
        if (proposal.wasDecidedSo(HeadshipProposal.State.CONFIRMED, null, second)) {
            return Entry.of(proposal);
        }
        proposal.requireWaiting();
        ifMatch.require(proposal.version);
        carryOutProposal.carryOut(proposal, organisation, reach);
        proposal.confirm(second, reach.at());
        recordAct.record(ActKind.PROPOSAL_CONFIRMED, proposal.organisationId, id, proposal.basis(), reach);
        proposals.flush();
        return Entry.of(proposal);
    }
}
