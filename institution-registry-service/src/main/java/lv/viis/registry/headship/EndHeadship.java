package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registry.organisation.Organisations;

/** Records the last day of a headship. */
@ApplicationScoped
class EndHeadship {

    private final Organisations organisations;
    private final Headships headships;
    private final EntityManager database;
    private final Caller caller;

    EndHeadship(Organisations organisations, Headships headships, EntityManager database, Caller caller) {
        this.organisations = organisations;
        this.headships = headships;
        this.database = database;
        this.caller = caller;
    }

    @Transactional
    Headship end(UUID id, String ifMatch, LocalDate lastDay) {
        var headship = database.find(Headship.class, id);
        if (headship == null) {
            throw new NotFound("headship");
        }
        caller.requireScope(headship.organisationId, null);
        var organisation = organisations.requireLocked(headship.organisationId);
        database.refresh(headship, LockModeType.PESSIMISTIC_WRITE);
        Version.requireMatch(ifMatch, headship.version);
        headship.end(lastDay);
        headships.tellNext(organisation);
        return headship;
    }
}
