package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisations;

/** A second registrar rejects what the first one entered: nothing holds, and nothing is told. */
@ApplicationScoped
class RejectProposal {

    private final HeadshipProposals proposals;
    private final Organisations organisations;
    private final RecordAct recordAct;
    private final OwnPerson ownPerson;

    RejectProposal(HeadshipProposals proposals, Organisations organisations, RecordAct recordAct, OwnPerson ownPerson) {
        this.proposals = proposals;
        this.organisations = organisations;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry reject(UUID id, RejectionReason reason, IfMatch ifMatch, Reach reach) {
        var proposal = proposals.require(id);
        reach.requireScope(proposal.organisationId, null);
        // In the order of a confirmation, so that the two never wait for each other.
        organisations.requireLocked(proposal.organisationId);
        proposals.locked(proposal).requireSecond(ownPerson.ids(reach));
        var second = Registrar.of(reach);
        if (proposal.wasDecidedSo(HeadshipProposal.State.REJECTED, reason, second)) {
            return Entry.of(proposal);
        }
        proposal.requireWaiting();
        ifMatch.require(proposal.version);
        proposal.reject(reason, second, reach.at());
        recordAct.record(ActKind.PROPOSAL_REJECTED, proposal.organisationId, id, proposal.basis(), reach);
        proposals.flush();
        return Entry.of(proposal);
    }
}
