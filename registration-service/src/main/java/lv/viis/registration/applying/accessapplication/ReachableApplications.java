package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.problem.NotFound;
import lv.viis.registration.ground.rolecode.Office;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.mandate.Mandates;

/** What the caller may reach of applications: as applicant, employee, the employer's head, or for the ministry. */
@ApplicationScoped
public class ReachableApplications {

    private final AccessApplications applications;
    private final Mandates mandates;
    private final KnownAliases aliases;
    private final Terms terms;

    ReachableApplications(AccessApplications applications, Mandates mandates, KnownAliases aliases, Terms terms) {
        this.applications = applications;
        this.mandates = mandates;
        this.aliases = aliases;
        this.terms = terms;
    }

    /** @throws NotFound if there is none, or it is not the caller's to read */
    public AccessApplication readable(UUID id, Reach reach) {
        return Optional.ofNullable(applications.findById(id))
                .filter(found -> mayRead(found, reach))
                .orElseThrow(() -> new NotFound("access application"));
    }

    /** Like {@link #readable}, and nobody else changes it until this transaction ends. */
    public AccessApplication readableToChange(UUID id, Reach reach) {
        return Optional.ofNullable(applications.locked(id))
                .filter(found -> mayRead(found, reach))
                .orElseThrow(() -> new NotFound("access application"));
    }

    /**
     * Like {@link #readableToChange}, for those who may act on it: who may apply for the employer today, and clerks if
     * a clerk entered it. Who applied and may do so no longer only reads it.
     *
     * @throws NotTheApplicant if the caller only reads it
     * @throws ClerkIsInvolved if the caller is a clerk and has a part in it
     */
    public AccessApplication actable(UUID id, Reach reach) {
        var application = readableToChange(id, reach);
        if (mayApplyFor(application, reach) || isHeadByPaper(application, reach)) {
            return application;
        }
        if (!application.isRecordedByClerk() || !Office.isClerk(reach)) {
            throw new NotTheApplicant();
        }
        requireUninvolved(application, reach);
        return application;
    }

    /** Who applied by paper answers for it as long as the register has not identified the head. */
    private boolean isHeadByPaper(AccessApplication application, Reach reach) {
        return aliases.isSame(reach.personId(), application.applicantId())
                && mandates.holds(
                        application.mandate(), application.applicantId(), application.employerId(), reach.at());
    }

    /** @throws ClerkIsInvolved if the caller, by whichever id, is its applicant or its employee (D4, D6) */
    void requireUninvolved(AccessApplication application, Reach reach) {
        if (aliases.isSame(reach.personId(), application.applicantId())
                || aliases.isSame(reach.personId(), application.personId())) {
            throw new ClerkIsInvolved();
        }
    }

    /** Whether the caller is head on record of the application's employer now, or a deputy. */
    private boolean mayApplyFor(AccessApplication application, Reach reach) {
        return mandates.of(reach.personId(), application.employerId(), reach.at())
                .isPresent();
    }

    private boolean mayRead(AccessApplication application, Reach reach) {
        return Office.seesAll(reach)
                || aliases.isSame(reach.personId(), application.personId())
                || mayApplyFor(application, reach)
                || aliases.isSame(reach.personId(), application.applicantId())
                        && application.concernsFormerApplicant(terms.formerApplicantReadsSince(reach.at()));
    }

    /** What the caller may read, oldest first. */
    List<AccessApplication> list(ApplicationFilter filter, UUID after, int rows, Reach reach) {
        var where = new StringBuilder("a.id > :after");
        var values = new HashMap<String, Object>(Map.of("after", after));
        if (!Office.seesAll(reach)) {
            where.append(" and (a.personId in :me or a.employerId in :mine"
                    + " or a.applicantId in :me and (a.closedAt is null or a.closedAt > :since))");
            values.put("since", terms.formerApplicantReadsSince(reach.at()));
            values.put("me", aliases.idsOf(reach.personId()));
            values.put("mine", mandates.organisationsOf(reach.personId(), reach.at()));
        }
        filter.restrict(where, values);
        return applications.part(where.toString(), values, rows);
    }

    /** For whoever may read it, and for who answers questions about where it stands (12.5). */
    AccessApplication traceable(UUID id, Reach reach) {
        return Optional.ofNullable(applications.findById(id))
                .filter(found -> mayRead(found, reach) || Office.tracesAll(reach))
                .orElseThrow(() -> new NotFound("access application"));
    }
}
