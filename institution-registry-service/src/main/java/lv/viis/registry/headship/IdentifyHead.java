package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.page.IfMatch;
import lv.viis.registry.act.Basis;
import lv.viis.registry.organisation.Organisations;

/** Binds a headship that an import knew by a name only to the person of the act, so that the head can log in. */
@ApplicationScoped
class IdentifyHead {

    private final Organisations organisations;
    private final Headships headships;
    private final Holders holders;
    private final ChangeHeadship changeHeadship;
    private final ProposeHeadship proposeHeadship;
    private final TellHeadships tellHeadships;
    private final OwnPerson ownPerson;

    IdentifyHead(
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
    Entry identify(UUID id, PersonalCode code, boolean checkDigitConfirmed, Basis basis, IfMatch ifMatch, Reach reach) {
        var headship = headships.require(id);
        var organisation = organisations.requireLocked(headship.organisationId);
        headships.lock(headship);
        // Told before the version is compared: reading again would not help.
        headship.requireUnidentified();
        ifMatch.require(headship.version);
        CheckDigitDoubtful.unlessConfirmed(code, checkDigitConfirmed);
        var holder = holders.of(id, code);
        ownPerson.refuse(holder.personId(), reach);
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposeHeadship.toIdentify(headship, holder, basis, reach);
            headships.flush(organisation.id());
            return Entry.of(proposal);
        }
        changeHeadship.identify(headship, holder, basis, reach);
        tellHeadships.next(organisation);
        return Entry.of(headship);
    }
}
