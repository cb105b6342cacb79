package lv.viis.access.deciding.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.deciding.item.DecisionItem;
import lv.viis.access.deciding.item.Proposal;
import lv.viis.access.deciding.item.Proposals;
import lv.viis.access.deciding.item.TakeItem;
import lv.viis.access.deciding.weighing.GatherFacts;
import lv.viis.access.deciding.weighing.NewDecision;
import lv.viis.chassis.caller.Reach;

/** Decides on every line of a submitted application, or proposes it where a sensitive role needs two officers. */
@ApplicationScoped
class DecideItem {

    /** One of both: the decision, or what another officer has to confirm. */
    record Result(Decision decision, Proposal proposal) {}

    private final Proposals proposals;
    private final MatchLines matchLines;
    private final TakeItem take;
    private final GatherFacts facts;
    private final MakeDecision make;
    private final ObjectMapper json;

    DecideItem(
            Proposals proposals,
            MatchLines matchLines,
            TakeItem take,
            GatherFacts facts,
            MakeDecision make,
            ObjectMapper json) {
        this.proposals = proposals;
        this.matchLines = matchLines;
        this.take = take;
        this.facts = facts;
        this.make = make;
        this.json = json;
    }

    @Transactional
    Result decide(UUID itemId, NewDecision request, Reach reach) {
        var now = reach.at();
        var item = take.toDecide(itemId, reach.personId(), request.applicationVersion(), now);
        var decided = matchLines.match(item.submission(), request.lines());
        var weighing = facts.held(decided, now);
        if (!weighing.needsTwoOfficers(decided)) {
            return new Result(make.make(item, decided, weighing, Maker.officer(reach), now), null);
        }
        lapseEarlier(item, now);
        // What could not be granted is not proposed either; it is weighed again when it is confirmed.
        weighing.days(decided);
        var proposal = Proposal.of(item, write(request), reach);
        proposals.persist(proposal);
        return new Result(null, proposal);
    }

    private void lapseEarlier(DecisionItem item, Instant now) {
        var open = proposals.openOf(item.id());
        if (open == null) {
            return;
        }
        if (open.isOf(item)) {
            throw new ProposalIsOpen(item.id());
        }
        open.lapse(now);
        proposals.flush();
    }

    private String write(NewDecision request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
