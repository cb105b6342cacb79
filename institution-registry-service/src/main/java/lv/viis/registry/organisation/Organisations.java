package lv.viis.registry.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.event.EventLog;
import lv.viis.chassis.problem.NotFound;

/** The table of organisations and the events that tell of it. */
@ApplicationScoped
public class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    private static final String TOPIC = "viis.registry.organisation";

    private final EventLog eventLog;

    Organisations(EventLog eventLog) {
        this.eventLog = eventLog;
    }

    /** @throws NotFound if there is none */
    public Organisation require(UUID id) {
        return found(findById(id));
    }

    /**
     * The organisation, locked until the transaction ends: changes to its heads come one after the other, and events
     * stand in the log in the order of its versions.
     */
    public Organisation requireLocked(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All municipalities and state bodies: what can be a founder. */
    public List<Organisation> founders() {
        return find("facts.kind <> ?1 order by id", OrganisationKind.INSTITUTION)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    public List<Organisation> withNumbers(Collection<String> registrationNumbers) {
        return find("facts.registrationNumber in ?1 order by id", registrationNumbers)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The next organisations by id, locked against change so that their state can be told again. */
    public List<Organisation> after(UUID id, int count) {
        return find("id > ?1 order by id", id)
                .page(0, count)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
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
