package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.registry.organisation.Organisations;

/** Records that somebody becomes head of an organisation, or proposes it where a second registrar has to agree. */
@ApplicationScoped
class RecordHeadship {

    private final Organisations organisations;
    private final Headships headships;
    private final Holders holders;
    private final ChangeHeadship changeHeadship;
    private final ProposeHeadship proposeHeadship;
    private final TellHeadships tellHeadships;
    private final OwnPerson ownPerson;

    RecordHeadship(
            Organisations organisations,
            Headships headships,
            Holders holders,
            ChangeHeadship changeHeadship,
            ProposeHeadship proposeHeadship,
            TellHeadships tellHeadships,
            OwnPerson ownPerson) {
        this.organisations = organisations;
        this.headships = headships;
        this.holders = holders;
        this.changeHeadship = changeHeadship;
        this.proposeHeadship = proposeHeadship;
        this.tellHeadships = tellHeadships;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry record(UUID organisationId, NewHead head, boolean checkDigitConfirmed, Reach reach) {
        var organisation = organisations.requireLocked(organisationId);
        if (head.code() != null) {
            CheckDigitDoubtful.unlessConfirmed(head.code(), checkDigitConfirmed);
        }
        ownPerson.refuse(holders.personId(head.code()), reach);
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposeHeadship.toBegin(organisation, head, null, reach);
            headships.flush(organisationId);
            return Entry.of(proposal);
        }
        var headship = changeHeadship.begin(organisation, head, holders.ofNew(head.code()), reach);
        headships.flush(organisationId);
        tellHeadships.next(organisation);
        return Entry.of(headship);
    }
}
