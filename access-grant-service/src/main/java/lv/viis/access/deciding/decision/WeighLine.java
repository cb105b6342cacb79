package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.decision.NewDecision.LineDecision;
import lv.viis.access.deciding.decision.Submission.AskedLine;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.role.GrantingRules;
import lv.viis.access.granting.role.Role;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.access.known.employment.KnownEmployments;
import lv.viis.access.known.knownorganisation.KnownOrganisation;
import lv.viis.chassis.problem.Violation;

/** Says whether, and for which days, an asked right can be granted. */
@ApplicationScoped
class WeighLine {

    /** Who decides, and by whose word a policy does. */
    private static final Set<String> DECIDERS = Set.of(Roles.IZM_ACCESS_OFFICER);

    private final DecisionConfig config;
    private final KnownEmployments employments;
    private final GrantingRules rules;

    WeighLine(DecisionConfig config, KnownEmployments employments, GrantingRules rules) {
        this.config = config;
        this.employments = employments;
        this.rules = rules;
    }

    /**
     * @param today date of Europe/Riga; a grant never begins before its decision
     * @return the days of the grant
     */
    Days weigh(Submission submission, AskedLine asked, LineDecision decided, LocalDate today) {
        var employer = active(submission.employerId(), today);
        var object = asked.objectId() == null ? null : active(asked.objectId(), today);
        // What ends the employment at the same moment comes before, or finds the grant.
        employments.lock(submission.personId(), submission.employerId());
        requireRole(asked.role(), object);
        rules.requireGrantable(DECIDERS, asked.role());
        requireCommitment(submission);
        requireObjectOf(employer, object);
        return days(submission, asked, decided, employer, object, today);
    }

    private static void requireRole(String code, KnownOrganisation object) {
        var role = Role.of(code);
        if (role == null || !role.holdsOn(object == null ? "COUNTRY" : object.kind)) {
            throw new RoleDoesNotFit(code);
        }
    }

    private void requireCommitment(Submission submission) {
        var given = submission.givenAt(Submission.COMMITMENT_LETTER);
        if (employments
                .commitmentExpiredAt(submission.personId(), submission.employerId())
                .filter(expiredAt -> !given.isAfter(expiredAt))
                .isPresent()) {
            throw new CommitmentHasExpired();
        }
    }

    private static void requireObjectOf(KnownOrganisation employer, KnownOrganisation object) {
        var within = object == null ? employer.isStateBody() : employer.mayHaveRightsOn(object);
        if (!within) {
            throw new ObjectOutsideEmployer();
        }
    }

    private Days days(
            Submission submission,
            AskedLine asked,
            LineDecision decided,
            KnownOrganisation employer,
            KnownOrganisation object,
            LocalDate today) {
        var from = decided.validFrom() == null ? asked.validFrom() : decided.validFrom();
        var lastDay = decided.lastDay() == null ? asked.lastDay() : decided.lastDay();
        var faults = new ArrayList<Violation>();
        require(!from.isBefore(asked.validFrom()), "validFrom", "is before the day that was asked", faults);
        require(!lastDay.isAfter(asked.lastDay()), "lastDay", "is after the day that was asked", faults);
        var begins = from.isBefore(today) ? today : from;
        require(!lastDay.isBefore(begins), "lastDay", "is over, or before the first day", faults);
        require(
                !lastDay.isAfter(begins.plus(config.longestGrant()).minusDays(1)),
                "lastDay",
                "is further than the longest grant allows, " + config.longestGrant(),
                faults);
        require(
                submission.employmentLastDay() == null || !lastDay.isAfter(submission.employmentLastDay()),
                "lastDay",
                "is after the employment's last day",
                faults);
        require(
                employments
                        .lastDay(submission.personId(), submission.employerId(), submission.employmentFrom())
                        .filter(lastDay::isAfter)
                        .isEmpty(),
                "lastDay",
                "is after the day with which the employment ends, as the employer told",
                faults);
        require(
                employer.isActive(lastDay) && (object == null || object.isActive(lastDay)),
                "lastDay",
                "is not before the day on which the organisation closes",
                faults);
        if (!faults.isEmpty()) {
            throw new PeriodNotAllowed(faults);
        }
        return new Days(begins, lastDay);
    }

    private static void require(boolean holds, String field, String message, ArrayList<Violation> faults) {
        if (!holds) {
            faults.add(new Violation(field, "body", message));
        }
    }

    private static KnownOrganisation active(UUID id, LocalDate today) {
        var organisation = KnownOrganisation.held(id);
        if (organisation == null) {
            throw new OrganisationNotYetKnown(id);
        }
        if (!organisation.isActive(today)) {
            throw new OrganisationNotActive(id);
        }
        return organisation;
    }
}
