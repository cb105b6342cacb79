package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.fact.FactChanged;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.mandate.Mandates;
import org.jboss.logging.Logger;

/** The applications, each for those who may read it: applicant, employee, the employer's head, and the ministry. */
@ApplicationScoped
public class AccessApplications {

    private static final Logger LOG = Logger.getLogger(AccessApplications.class);
    private final EntityManager database;
    private final KnownOrganisations organisations;
    private final Mandates mandates;
    private final KnownAliases aliases;
    private final Terms terms;
    private final Caller caller;

    AccessApplications(
            EntityManager database,
            KnownOrganisations organisations,
            Mandates mandates,
            KnownAliases aliases,
            Terms terms,
            Caller caller) {
        this.database = database;
        this.organisations = organisations;
        this.mandates = mandates;
        this.aliases = aliases;
        this.terms = terms;
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

    /**
     * Like {@link #readableToChange}, for those who may act on it: who may apply for the employer today, and clerks if
     * a clerk entered it. Who applied and may do so no longer only reads it.
     *
     * @throws NotTheApplicant if the caller only reads it
     * @throws ClerkIsInvolved if the caller is a clerk and has a part in it
     */
    public AccessApplication actable(UUID id) {
        var application = readableToChange(id);
        if (callerMayApplyFor(application) || isHeadByPaper(application)) {
            return application;
        }
        if (!application.isRecordedByClerk() || !callerIsClerk()) {
            throw new NotTheApplicant();
        }
        requireUninvolved(application);
        return application;
    }

    /** Who applied by paper answers for it as long as the register has not identified the head. */
    private boolean isHeadByPaper(AccessApplication application) {
        return aliases.isSame(caller.personId(), application.applicantId())
                && mandates.holds(
                        application.mandate(), application.applicantId(), application.employerId(), Moment.now());
    }

    /** @throws ClerkIsInvolved if the caller, by whichever id, is its applicant or its employee (D4, D6) */
    void requireUninvolved(AccessApplication application) {
        if (aliases.isSame(caller.personId(), application.applicantId())
                || aliases.isSame(caller.personId(), application.personId())) {
            throw new ClerkIsInvolved();
        }
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
        var query = database.createQuery(
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
        return database.createQuery("""
                        select a.id from AccessApplication a
                         where a.closedAt is null
                           and (a.personId in :people or a.applicantId in :people or a.confirmedBy in :people)
                         order by a.id""", UUID.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** The open ones that a day may have changed, a part of them, by id. */
    List<UUID> perhapsDue(Instant now, UUID after, int rows) {
        return database.createQuery("""
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
        return database.createQuery("""
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
        return database.find(AccessApplication.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Whether the caller sees everybody's applications, by an office of the ministry or as auditor (12.5). */
    public boolean callerSeesAll() {
        return caller.scope().isCountry()
                && (caller.has(Roles.IZM_CLERK) || caller.has(Roles.IZM_ACCESS_OFFICER) || caller.has(Roles.AUDITOR));
    }

    /** Whether the caller enters what comes on paper and by mail. */
    public boolean callerIsClerk() {
        return caller.scope().isCountry() && caller.has(Roles.IZM_CLERK);
    }

    /** Whether the caller is head on record of the application's employer now, or a deputy. */
    public boolean callerMayApplyFor(AccessApplication application) {
        return mandates.of(caller.personId(), application.employerId(), Moment.now())
                .isPresent();
    }

    private boolean mayRead(AccessApplication application) {
        return callerSeesAll()
                || aliases.isSame(caller.personId(), application.personId())
                || callerMayApplyFor(application)
                || aliases.isSame(caller.personId(), application.applicantId())
                        && application.concernsFormerApplicant(terms.formerApplicantReadsSince(Moment.now()));
    }

    /** Whether an application of the person with that employer was submitted that is open, or ended since. */
    public boolean submittedFor(UUID personId, UUID employerId, Instant endedSince) {
        return database.createQuery("""
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
        return database.createQuery(
                        "select a.id from AccessApplication a where a.batchId = :batch order by a.id", UUID.class)
                .setParameter("batch", batchId)
                .getResultList();
    }

    /** What the caller may read, oldest first. */
    List<AccessApplication> list(ApplicationFilter filter, UUID after, int rows) {
        var where = new StringBuilder("a.id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (!callerSeesAll()) {
            where.append(" and (a.personId in :me or a.employerId in :mine"
                    + " or a.applicantId in :me and (a.closedAt is null or a.closedAt > :since))");
            values.put("since", terms.formerApplicantReadsSince(Moment.now()));
            values.put("me", aliases.idsOf(caller.personId()));
            values.put("mine", mandates.organisationsOf(caller.personId(), Moment.now()));
        }
        filter.restrict(where, values);
        var query = database.createQuery(
                "from AccessApplication a where " + where + " order by a.id", AccessApplication.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(rows).getResultList();
    }

    /** For whoever may read it, and for who answers questions about where it stands (12.5). */
    AccessApplication traceable(UUID id) {
        return Optional.ofNullable(database.find(AccessApplication.class, id))
                .filter(found -> mayRead(found) || caller.scope().isCountry() && caller.has(Roles.IZM_SUPPORT))
                .orElseThrow(() -> new NotFound("access application"));
    }

    /** Oldest first. */
    List<ApplicationStep> steps(UUID applicationId) {
        return database.createQuery(
                        "from ApplicationStep s where s.application.id = :application order by s.happenedAt, s.id",
                        ApplicationStep.class)
                .setParameter("application", applicationId)
                .getResultList();
    }

    /**
     * The other open application that already asks for one of the lines for the same person, by whichever of their ids.
     * Until this transaction ends, no other one can be made for that person and employer, nor does an alias come; the
     * database's unique index stands behind it.
     */
    Optional<UUID> openRival(AccessApplication application) {
        aliases.hold();
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, application.employerId() + "/" + aliases.personOf(application.personId()))
                .getSingleResult();
        return rivals(application).findFirst();
    }

    /** Whether something that its people sent before its deadline still waits to be looked at. */
    boolean isActWaiting(AccessApplication application) {
        return (Boolean) database.createNativeQuery("""
                        select exists (select from waiting_act w
                                        where w.application_id = :application and w.received_at < :deadline)""")
                .setParameter("application", application.id())
                .setParameter("deadline", application.deadline)
                .getSingleResult();
    }

    /** Whether an earlier open application asks for the same: only after an alias told that two people are one. */
    boolean hasElderRival(AccessApplication application) {
        return aliases.idsOf(application.personId()).size() > 1
                && rivals(application).anyMatch(rival -> rival.compareTo(application.id()) < 0);
    }

    private Stream<UUID> rivals(AccessApplication application) {
        var own = application.id() == null ? new UUID(0, 0) : application.id();
        var ids = aliases.idsOf(application.personId());
        return application.lines().stream()
                .flatMap(line -> database.createQuery("""
                                select l.application.id from AccessApplicationLine l
                                 where l.open and l.personId in :person and l.employerId = :employer and l.role = :role
                                   and l.objectId is not distinct from :object and l.application.id <> :own""", UUID.class)
                        .setParameter("own", own)
                        .setParameter("person", ids)
                        .setParameter("employer", line.employerId)
                        .setParameter("role", line.role)
                        .setParameter("object", line.objectId)
                        .getResultStream());
    }
}
