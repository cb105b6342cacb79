package lv.viis.registry.headship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registry.organisation.Organisations;

/** Records the last day of a headship. */
@ApplicationScoped
class EndHeadship {

    private final Organisations organisations;
    private final Headships headships;
    private final EntityManager database;

    EndHeadship(Organisations organisations, Headships headships, EntityManager database) {
        this.organisations = organisations;
        this.headships = headships;
        this.database = database;
    }

    @Transactional
    Headship end(UUID id, String ifMatch, LocalDate lastDay) {
        var headship = database.find(Headship.class, id);
        if (headship == null) {
            throw new NotFound("headship");
        }
        var organisation = organisations.requireLocked(headship.organisationId);
        database.refresh(headship, LockModeType.PESSIMISTIC_WRITE);
        Version.requireMatch(ifMatch, headship.version);
        headship.end(lastDay);
        headships.tellNext(organisation);
        return headship;
    }
}
