package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.organisation.Organisation;

/** Makes a headship what the first registrar proposed, once the second one has agreed, and tells it. */
@ApplicationScoped
class CarryOutProposal {

    private final Headships headships;
    private final ChangeHeadship changeHeadship;
    private final TellHeadships tellHeadships;
    private final OwnPerson ownPerson;

    CarryOutProposal(
            Headships headships, ChangeHeadship changeHeadship, TellHeadships tellHeadships, OwnPerson ownPerson) {
        this.headships = headships;
        this.changeHeadship = changeHeadship;
        this.tellHeadships = tellHeadships;
        this.ownPerson = ownPerson;
    }

    void carryOut(HeadshipProposal proposal, Organisation organisation, Reach reach) {
        switch (proposal.kind) {
            case BEGIN -> begin(proposal, organisation, reach);
            case END -> changeHeadship.end(standing(proposal, reach), proposal.lastDay, proposal.basis(), reach);
            case IDENTIFICATION ->
                changeHeadship.identify(standing(proposal, reach), proposal.holder(), proposal.basis(), reach);
        }
        headships.flush(organisation.id());
        tellHeadships.next(organisation);
    }

    private void begin(HeadshipProposal proposal, Organisation organisation, Reach reach) {
        var replaced = proposal.replacesHeadshipId == null
                ? null
                : headships.findById(proposal.replacesHeadshipId, LockModeType.PESSIMISTIC_WRITE);
        if (replaced != null && replaced.isHeldOn(proposal.fromDay)) {
            ownPerson.refuse(replaced.personId, reach);
            changeHeadship.end(replaced, proposal.fromDay.minusDays(1), proposal.basis(), reach);
            // Before the new term is written, or the two would overlap.
            headships.flush(organisation.id());
        }
        changeHeadship.begin(organisation, proposal.head(), proposal.holder(), reach);
    }

    /** @throws HeadshipHasEnded if the organisation's closing took it away before it began */
    private Headship standing(HeadshipProposal proposal, Reach reach) {
        var headship = headships.findById(proposal.headshipId, LockModeType.PESSIMISTIC_WRITE);
        if (headship == null) {
            throw new HeadshipHasEnded();
        }
        // It may have been identified after the end was proposed.
        ownPerson.refuse(headship.personId, reach);
        return headship;
    }
}
