package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registry.act.ActKind;
import lv.viis.registry.act.Basis;
import lv.viis.registry.act.RecordAct;
import lv.viis.registry.organisation.Organisations;

/** Binds a headship that an import knew by a name only to the person of the act, so that the head can log in. */
@ApplicationScoped
class IdentifyHead {

    private final Organisations organisations;
    private final Headships headships;
    private final HeadshipProposals proposals;
    private final EntityManager database;
    private final RecordAct recordAct;
    private final OwnPerson ownPerson;

    IdentifyHead(
            Organisations organisations,
            Headships headships,
            HeadshipProposals proposals,
            EntityManager database,
            RecordAct recordAct,
            OwnPerson ownPerson) {
        this.organisations = organisations;
        this.headships = headships;
        this.proposals = proposals;
        this.database = database;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
    }

    @Transactional
    Entry identify(UUID id, PersonalCode code, boolean checkDigitConfirmed, Basis basis, IfMatch ifMatch, Reach reach) {
        var headship = database.find(Headship.class, id);
        if (headship == null) {
            throw new NotFound("headship");
        }
        var organisation = organisations.requireLocked(headship.organisationId);
        database.refresh(headship, LockModeType.PESSIMISTIC_WRITE);
        // Told before the version is compared: reading again would not help.
        headship.requireUnidentified();
        ifMatch.require(headship.version);
        CheckDigitDoubtful.unlessConfirmed(code, checkDigitConfirmed);
        var holder = headships.holder(id, code);
        ownPerson.refuse(holder.personId(), reach);
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposals.toIdentify(headship, holder, basis, reach);
            headships.flush(organisation.id());
            return Entry.of(proposal);
        }
        headship.identify(holder, basis, reach.personId(), reach.at());
        recordAct.record(ActKind.HEAD_IDENTIFIED, organisation.id(), id, basis, reach);
        headships.tellNext(organisation);
        return Entry.of(headship);
    }
}
