package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.ProposalResource.NewObjection;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;

/** Ends a proposal with which the second officer does not agree; the item waits for another. */
@ApplicationScoped
class SendBackProposal {

    private final Caller caller;

    SendBackProposal(Caller caller) {
        this.caller = caller;
    }

    @Transactional
    Proposal sendBack(UUID itemId, NewObjection request) {
        DecisionItem item = DecisionItem.findById(itemId, LockModeType.PESSIMISTIC_WRITE);
        if (item == null) {
            throw new NotFound("decision item");
        }
        if (item.involves(caller.personId())) {
            throw new DeciderIsInvolved();
        }
        var proposal = Proposal.openOf(itemId);
        if (proposal == null || !proposal.id.equals(request.proposalId())) {
            throw new ProposalIsOver();
        }
        var reason = Reason.given(Reason.Use.OBJECT, "reasonCode", request.reasonCode());
        proposal.sendBack(caller.personId(), reason, request.text(), Moment.now());
        return proposal;
    }
}
