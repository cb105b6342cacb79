package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.identity.PersonalCode;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registry.organisation.Organisations;

/** Binds a headship that an import knew by a name only to the person of the act, so that the head can log in. */
@ApplicationScoped
class IdentifyHead {

    private final Organisations organisations;
    private final Headships headships;
    private final EntityManager database;
    private final Caller caller;

    IdentifyHead(Organisations organisations, Headships headships, EntityManager database, Caller caller) {
        this.organisations = organisations;
        this.headships = headships;
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    Headship identify(
            UUID id,
            String ifMatch,
            PersonalCode code,
            boolean checkDigitConfirmed,
            String actNumber,
            LocalDate actDate) {
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
        headship.identify(
                headships.personId(code),
                headships.seal(code, id),
                actNumber,
                actDate,
                caller.personId(),
                Instant.now());
        headships.tellNext(organisation);
        return headship;
    }
}
