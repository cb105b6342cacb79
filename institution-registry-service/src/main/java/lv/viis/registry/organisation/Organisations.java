package lv.viis.registry.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;

/** The table of organisations and the events that tell of it. */
@ApplicationScoped
public class Organisations {

    private static final String TOPIC = "viis.registry.organisation";

    private final EntityManager database;
    private final EventLog eventLog;

    Organisations(EntityManager database, EventLog eventLog) {
        this.database = database;
        this.eventLog = eventLog;
    }

    /** @throws NotFound if there is none */
    public Organisation require(UUID id) {
        return found(database.find(Organisation.class, id));
    }

    /**
     * The organisation, locked until the transaction ends: changes to its heads come one after the other, and events
     * stand in the log in the order of its versions.
     */
    public Organisation requireLocked(UUID id) {
        return found(database.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All municipalities and state bodies: what can be a founder. */
    public List<Organisation> founders() {
        return database.createQuery("from Organisation where kind <> INSTITUTION order by id", Organisation.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public List<Organisation> withNumbers(Collection<String> registrationNumbers) {
        return database.createQuery(
                        "from Organisation where registrationNumber in :numbers order by id", Organisation.class)
                .setParameter("numbers", registrationNumbers)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The next organisations by id, locked against change so that their state can be told again. */
    public List<Organisation> after(UUID id, int count) {
        return database.createQuery("from Organisation where id > :id order by id", Organisation.class)
                .setParameter("id", id)
                .setMaxResults(count)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    public void tellRegistered(Organisation organisation) {
        append(organisation, new OrganisationRegistered(organisation.state()));
    }

    public void tellChanged(Organisation organisation) {
        append(organisation, new OrganisationChanged(organisation.state()));
    }

    public void tellClosed(Organisation organisation) {
        append(organisation, new OrganisationClosed(organisation.state()));
    }

    /** Appends the state as it is, under the version it has: who knows it already ignores it. */
    public void tellAgain(Organisation organisation) {
        if (organisation.closedOn != null) {
            tellClosed(organisation);
        } else {
            tellChanged(organisation);
        }
    }

    private void append(Organisation organisation, Record event) {
        eventLog.append(TOPIC, organisation.id, organisation.version, event);
    }

    private static Organisation found(Organisation organisation) {
        if (organisation == null) {
            throw new NotFound("organisation");
        }
        return organisation;
    }
}
