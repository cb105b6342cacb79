package lv.viis.registration.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.knownorganisation.KnownOrganisations;

/** The applications, each for those who may read it: applicant, employee, the employer's head, and the ministry. */
@ApplicationScoped
public class AccessApplications {

    private final EntityManager database;
    private final KnownOrganisations organisations;
    private final Caller caller;

    AccessApplications(EntityManager database, KnownOrganisations organisations, Caller caller) {
        this.database = database;
        this.organisations = organisations;
        this.caller = caller;
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    public AccessApplication readable(UUID id) {
        return Optional.ofNullable(database.find(AccessApplication.class, id))
                .filter(this::mayRead)
                .orElseThrow(() -> new NotFound("access application"));
    }

    /** Like {@link #readable}, and nobody else changes it until this transaction ends. */
    public AccessApplication readableToChange(UUID id) {
        return Optional.ofNullable(locked(id))
                .filter(this::mayRead)
                .orElseThrow(() -> new NotFound("access application"));
    }

    /** For changes that no caller asked for; null if there is none. */
    AccessApplication locked(UUID id) {
        return database.find(AccessApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the caller sees everybody's applications, by an office of the ministry. */
    public boolean callerSeesAll() {
        return caller.scope().isCountry() && (caller.has("IZM_CLERK") || caller.has("IZM_ACCESS_OFFICER"));
    }

    /** Whether the caller is head on record of the application's employer now. */
    public boolean callerHeads(AccessApplication application) {
        return organisations.isHead(caller.personId(), application.employerId(), Instant.now());
    }

    private boolean mayRead(AccessApplication application) {
        return callerSeesAll()
                || caller.personId().equals(application.applicantId())
                || caller.personId().equals(application.personId())
                || callerHeads(application);
    }

    /** What the caller may read, oldest first; null leaves a filter out. */
    List<AccessApplication> list(AccessApplication.State state, UUID employerId, UUID after, int rows) {
        var where = new StringBuilder("a.id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (!callerSeesAll()) {
            where.append(" and (a.applicantId = :me or a.personId = :me or a.employerId in :mine)");
            values.put("me", caller.personId());
            values.put("mine", organisations.headedBy(caller.personId(), Instant.now()));
        }
        if (state != null) {
            where.append(" and a.state = :state");
            values.put("state", state);
        }
        if (employerId != null) {
            where.append(" and a.employerId = :employer");
            values.put("employer", employerId);
        }
        var query = database.createQuery(
                "from AccessApplication a where " + where + " order by a.id", AccessApplication.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    /**
     * The open application that already asks for one of the lines. Until this transaction ends, no other one can be
     * made for the same person and employer; the database's unique index stands behind it.
     */
    Optional<UUID> openRival(AccessApplication application) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, application.employerId() + "/" + application.personId())
                .getSingleResult();
        return application.lines().stream()
                .flatMap(line -> database.createQuery("""
                                select l.application.id from AccessApplicationLine l
                                 where l.open and l.personId = :person and l.employerId = :employer and l.role = :role
                                   and l.objectId is not distinct from :object""", UUID.class)
                        .setParameter("person", line.personId)
                        .setParameter("employer", line.employerId)
                        .setParameter("role", line.role)
                        .setParameter("object", line.objectId)
                        .getResultStream())
                .findFirst();
    }
}
