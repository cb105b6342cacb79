package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registry.act.Basis;
import lv.viis.registry.organisation.Organisations;

/** Records the last day of a headship, or proposes it where a second registrar has to agree. */
@ApplicationScoped
class EndHeadship {

    private final Organisations organisations;
    private final Headships headships;
    private final ChangeHeadship changeHeadship;
    private final ProposeHeadship proposeHeadship;
    private final TellHeadships tellHeadships;
    private final OwnPerson ownPerson;

    EndHeadship(
            Organisations organisations,
            Headships headships,
            ChangeHeadship changeHeadship,
            ProposeHeadship proposeHeadship,
            TellHeadships tellHeadships,
            OwnPerson ownPerson) {
        this.organisations = organisations;
        this.headships = headships;
        this.changeHeadship = changeHeadship;
        this.proposeHeadship = proposeHeadship;
        this.tellHeadships = tellHeadships;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry end(UUID id, LocalDate lastDay, Basis basis, IfMatch ifMatch, Reach reach) {
        var headship = headships.require(id);
        reach.requireScope(headship.organisationId, null);
        var organisation = organisations.requireLocked(headship.organisationId);
        headships.lock(headship);
        ownPerson.refuse(headship.personId, reach);
        ifMatch.require(headship.version);
        headship.requireCanEnd(lastDay);
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposeHeadship.toEnd(headship, lastDay, basis, reach);
            headships.flush(organisation.id());
            return Entry.of(proposal);
        }
        changeHeadship.end(headship, lastDay, basis, reach);
        tellHeadships.next(organisation);
        return Entry.of(headship);
    }
}
