package lv.viis.registration.applying.accessapplication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.ground.fact.FactChanged;
import lv.viis.registration.known.knownalias.KnownAliases;
import org.jboss.logging.Logger;

/** The applications, whoever asks; what of them a caller may reach is {@link ReachableApplications}' to say. */
@ApplicationScoped
public class AccessApplications implements PanacheRepositoryBase<AccessApplication, UUID> {

    private static final Logger LOG = Logger.getLogger(AccessApplications.class);

    private final KnownAliases aliases;

    AccessApplications(KnownAliases aliases) {
        this.aliases = aliases;
    }

    /**
     * Locked, if it still is with the ministry in the version that was told of; what comes late is ignored.
     *
     * @throws IllegalArgumentException if there is no such application
     */
    Optional<AccessApplication> decidable(UUID id, long version) {
        var application = locked(id);
        if (application == null) {
            throw new IllegalArgumentException("no access application " + id);
        }
        if (!application.isAbout(version)) {
            LOG.infof("What was decided of version %d is late: application %s is %s", version, id, application.state());
            return Optional.empty();
        }
        return Optional.of(application);
    }

    /** The open ones that a fact may concern. */
    List<UUID> openOf(FactChanged fact) {
        var everybody = fact.personId() == null;
        var query = getEntityManager()
                .createQuery(
                        "select a.id from AccessApplication a where a.closedAt is null and a.employerId = :employer"
                                + (everybody ? "" : " and a.personId in :ids") + " order by a.id",
                        UUID.class)
                .setParameter("employer", fact.organisationId());
        if (!everybody) {
            query.setParameter("ids", aliases.idsOf(fact.personId()));
        }
        return query.getResultList();
    }

    /** The open ones of people, as employee, as applicant or as who confirmed. */
    List<UUID> openOf(Collection<UUID> people) {
        return getEntityManager()
                .createQuery("""
                        select a.id from AccessApplication a
                         where a.closedAt is null
                           and (a.personId in :people or a.applicantId in :people or a.confirmedBy in :people)
                         order by a.id""", UUID.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** The open ones that a day may have changed, a part of them, by id. */
    List<UUID> perhapsDue(Instant now, UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
                        select a.id from AccessApplication a
                         where a.closedAt is null and a.id > :after
                           and (a.deadline <= :now or a.state in (SUBMITTED, UNDER_REVIEW)
                                or exists (select n.id from LeaverNotice n
                                            where n.organisationId = a.employerId
                                              and (n.personId = a.personId
                                                   or exists (select k.aliasId from KnownAlias k
                                                               where k.aliasId in (n.personId, a.personId)
                                                                 and k.personId in (n.personId, a.personId))))
                                or exists (select o.id from KnownOrganisation o
                                            where o.id = a.employerId and o.closedOn is not null)
                                or a.asked.employmentLastDay < :today)
                         order by a.id""", UUID.class)
                .setParameter("now", now)
                .setParameter("today", Riga.day(now))
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** By id, a part of the open ones whose deadline lies between, whoever asks. */
    public List<UUID> dueBetween(Instant from, Instant until, UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
                        select a.id from AccessApplication a
                         where a.closedAt is null and a.deadline between :from and :until and a.id > :after
                         order by a.id""", UUID.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }

    /** For changes that no caller asked for; null if there is none. */
    public AccessApplication locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether an application of the person with that employer was submitted that is open, or ended since. */
    public boolean submittedFor(UUID personId, UUID employerId, Instant endedSince) {
        return getEntityManager()
                .createQuery("""
                        select count(a) > 0 from AccessApplication a
                         where a.personId in :ids and a.employerId = :employer and a.submittedAt is not null
                           and (a.closedAt is null or a.closedAt > :since)""", Boolean.class)
                .setParameter("ids", aliases.idsOf(personId))
                .setParameter("employer", employerId)
                .setParameter("since", endedSince)
                .getSingleResult();
    }

    /** The ids of those that were drafted together, in that order, whoever asks. */
    public List<UUID> ofBatch(UUID batchId) {
        return getEntityManager()
                .createQuery("select a.id from AccessApplication a where a.batchId = :batch order by a.id", UUID.class)
                .setParameter("batch", batchId)
                .getResultList();
    }

    /** The newest that was decided of those of a person, under any of the ids, with an employer; no end of rights. */
    public Optional<AccessApplication> lastDecided(Collection<UUID> ids, UUID employerId) {
        return find(
                        "personId in ?1 and employerId = ?2 and state = DECIDED and kind <> REVOKE"
                                + " order by closedAt desc, id desc",
                        ids,
                        employerId)
                .page(0, 1)
                .stream()
                .findFirst();
    }

    /**
     * A part, by id.
     *
     * @param where conditions on {@code a}
     */
    List<AccessApplication> part(String where, Map<String, Object> values, int rows) {
        return find("from AccessApplication a where " + where + " order by a.id", values)
                .page(0, rows)
                .list();
    }

    /** Whether something that its people sent before its deadline still waits to be looked at. */
    boolean isActWaiting(AccessApplication application) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select is_act_waiting(:application, :deadline)")
                .setParameter("application", application.id())
                .setParameter("deadline", application.deadline)
                .getSingleResult();
    }
}
