package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.decision.ProposalResource.NewObjection;
import lv.viis.access.deciding.item.DeciderIsInvolved;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.deciding.item.Proposal;
import lv.viis.access.deciding.item.ProposalIsOver;
import lv.viis.access.deciding.item.Proposals;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.reasoncode.Reason;
import lv.viis.access.ground.reasoncode.ReasonCodes;
import lv.viis.chassis.caller.Reach;

/** Ends a proposal with which the second officer does not agree; the item waits for another. */
@ApplicationScoped
class SendBackProposal {

    private final DecisionItems items;
    private final Proposals proposals;
    private final ReasonCodes reasonCodes;
    private final SamePerson people;

    SendBackProposal(DecisionItems items, Proposals proposals, ReasonCodes reasonCodes, SamePerson people) {
        this.items = items;
        this.proposals = proposals;
        this.reasonCodes = reasonCodes;
        this.people = people;
    }

    @Transactional
    Proposal sendBack(UUID itemId, NewObjection request, Reach reach) {
        var item = items.locked(itemId);
        if (item.involves(people.idsOf(reach.personId()))) {
            throw new DeciderIsInvolved();
        }
        var proposal = proposals.openOf(itemId);
        if (proposal == null || !proposal.id().equals(request.proposalId())) {
            throw new ProposalIsOver();
        }
        var reason = reasonCodes.given(Reason.Use.OBJECT, "reasonCode", request.reasonCode());
        proposal.sendBack(reach.personId(), reason, request.text(), reach.at());
        return proposal;
    }
}
