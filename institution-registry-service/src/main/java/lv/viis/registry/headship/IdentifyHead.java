package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.page.Version;
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
    private final Caller caller;

    IdentifyHead(
            Organisations organisations,
            Headships headships,
            HeadshipProposals proposals,
            EntityManager database,
            RecordAct recordAct,
            OwnPerson ownPerson,
            Caller caller) {
        this.organisations = organisations;
        this.headships = headships;
        this.proposals = proposals;
        this.database = database;
        this.recordAct = recordAct;
        this.ownPerson = ownPerson;
        this.caller = caller;
    }

    @Transactional
    Entry identify(UUID id, String ifMatch, PersonalCode code, boolean checkDigitConfirmed, Basis basis) {
        var headship = database.find(Headship.class, id);
        if (headship == null) {
            throw new NotFound("headship");
        }
        var organisation = organisations.requireLocked(headship.organisationId);
        database.refresh(headship, LockModeType.PESSIMISTIC_WRITE);
        // Told before the version is compared: reading again would not help.
        headship.requireUnidentified();
        Version.requireMatch(ifMatch, headship.version);
        CheckDigitDoubtful.unlessConfirmed(code, checkDigitConfirmed);
        var holder = headships.holder(id, code);
        ownPerson.refuse(holder.personId());
        if (organisation.needsSecondRegistrar()) {
            var proposal = proposals.toIdentify(headship, holder, basis);
            headships.flush(organisation.id());
            return Entry.of(proposal);
        }
        headship.identify(holder, basis, caller.personId(), Moment.now());
        recordAct.record(ActKind.HEAD_IDENTIFIED, organisation.id(), id, basis);
        headships.tellNext(organisation);
        return Entry.of(headship);
    }
}
