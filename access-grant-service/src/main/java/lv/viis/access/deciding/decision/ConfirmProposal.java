package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;

/** Lets a second officer make a first one's proposal the decision; all is weighed again by what is known now. */
@ApplicationScoped
class ConfirmProposal {

    private final Caller caller;
    private final LockItem lock;
    private final HeldGrants grants;
    private final MakeDecision make;
    private final SamePerson people;

    ConfirmProposal(Caller caller, LockItem lock, HeldGrants grants, MakeDecision make, SamePerson people) {
        this.caller = caller;
        this.lock = lock;
        this.grants = grants;
        this.make = make;
        this.people = people;
    }

    /** @param proposalId what the officer has looked at */
    @Transactional
    Decision confirm(UUID itemId, UUID proposalId) {
        var now = Moment.now();
        var version = DecisionItems.versionOf(itemId);
        var item = lock.toDecide(itemId, caller.personId(), version, now);
        var proposal = Proposal.openOf(item.id);
        if (proposal == null
                || !proposal.id.equals(proposalId)
                || !proposal.isOf(item)
                || !isStillMadeByAnOfficer(proposal, item, now)) {
            throw new ProposalIsOver();
        }
        if (people.is(proposal.proposedBy, caller.personId())) {
            throw new SecondOfficerIsTheFirst();
        }
        proposal.confirm(caller.personId(), now);
        var decided = DecidedLines.of(item.submission(), proposal.request().lines());
        return make.make(item, decided, Maker.second(caller, proposal), now);
    }

    /** Two officers decide, so both are officers at the decision, and neither has a part in the application (D6). */
    private boolean isStillMadeByAnOfficer(Proposal proposal, DecisionItem item, Instant now) {
        return !item.involves(proposal.proposedBy) && grants.holds(proposal.proposedBy, Officers.ROLE, Riga.day(now));
    }
}
