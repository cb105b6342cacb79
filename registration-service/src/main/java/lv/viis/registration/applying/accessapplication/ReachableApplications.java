package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.rolecode.Roles;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** What the caller may reach of applications: as applicant, employee, the employer's head, or for the ministry. */
@ApplicationScoped
public class ReachableApplications {

    private final EntityManager database;
    private final AccessApplications applications;
    private final Mandates mandates;
    private final KnownAliases aliases;
    private final Terms terms;
    private final Caller caller;

    ReachableApplications(
            EntityManager database,
            AccessApplications applications,
            Mandates mandates,
            KnownAliases aliases,
            Terms terms,
            Caller caller) {
        this.database = database;
        this.applications = applications;
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
        return Optional.ofNullable(applications.locked(id))
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
}
