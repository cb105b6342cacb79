package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.access.deciding.item.DecisionItems;
import lv.viis.access.deciding.item.Officers;
import lv.viis.access.deciding.item.ProposalIsOver;
import lv.viis.access.deciding.item.Proposals;
import lv.viis.access.deciding.item.TakeItem;
import lv.viis.access.deciding.weighing.GatherFacts;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Reach;

/** Lets a second officer make a first one's proposal the decision; all is weighed again by what is known now. */
@ApplicationScoped
class ConfirmProposal {

    private final DecisionItems items;
    private final Proposals proposals;
    private final MatchLines matchLines;
    private final TakeItem take;
    private final Officers officers;
    private final SamePerson people;
    private final GatherFacts facts;
    private final MakeDecision make;

    ConfirmProposal(
            DecisionItems items,
            Proposals proposals,
            MatchLines matchLines,
            TakeItem take,
            Officers officers,
            SamePerson people,
            GatherFacts facts,
            MakeDecision make) {
        this.items = items;
        this.proposals = proposals;
        this.matchLines = matchLines;
        this.take = take;
        this.officers = officers;
        this.people = people;
        this.facts = facts;
        this.make = make;
    }

    /** @param proposalId what the officer has looked at */
    @Transactional
    Decision confirm(UUID itemId, UUID proposalId, Reach reach) {
        var now = reach.at();
        var version = items.one(itemId).submission().version();
        var item = take.toDecide(itemId, reach.personId(), version, now);
        var proposal = proposals.openOf(item.id());
        // Two officers decide, so both are officers at the decision, and neither has a part in the application (D6).
        if (proposal == null
                || !proposal.id().equals(proposalId)
                || !proposal.isOf(item)
                || !officers.mayDecide(proposal.proposedBy(), item, Riga.day(now))) {
            throw new ProposalIsOver();
        }
        if (people.is(proposal.proposedBy(), reach.personId())) {
            throw new SecondOfficerIsTheFirst();
        }
        proposal.confirm(reach.personId(), now);
        var decided = matchLines.match(item.submission(), proposal.request().lines());
        var weighing = facts.held(decided, now);
        return make.make(item, decided, weighing, Maker.second(reach, proposal), now);
    }
}
