package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.Violation;
import lv.viis.registration.applying.accessapplication.NewAccessApplication.NewLine;
import lv.viis.registration.known.knownorganisation.KnownOrganisation;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;
import lv.viis.registration.known.knownrole.KnownRole;
import lv.viis.registration.known.knownrole.KnownRoles;

/** Whether the employer's head may ask for such roles on such objects and for so long (D7, D9). */
@ApplicationScoped
class CheckLines {

    private final KnownOrganisations organisations;
    private final KnownRoles roles;
    private final FindTargetGrant findTargetGrant;
    private final ApplicationConfig config;

    CheckLines(
            KnownOrganisations organisations,
            KnownRoles roles,
            FindTargetGrant findTargetGrant,
            ApplicationConfig config) {
        this.organisations = organisations;
        this.roles = roles;
        this.findTargetGrant = findTargetGrant;
        this.config = config;
    }

    /** The lines as they are asked for, with role and object of the grants that are to change or end. */
    List<AskedLine> check(
            ApplicationKind kind, KnownOrganisation employer, UUID personId, NewAccessApplication asked, Instant now) {
        var employment = asked.employment();
        if (employment.lastDay() != null && employment.lastDay().isBefore(employment.from())) {
            throw new InvalidInput("employment.lastDay", "body", "is before the first day");
        }
        var today = Riga.day(now);
        if (asked.basisDate().isAfter(today)) {
            throw new InvalidInput("basisDate", "body", "is in the future");
        }
        var seen = new HashSet<List<Object>>();
        var lines = new ArrayList<AskedLine>();
        for (var i = 0; i < asked.lines().size(); i++) {
            var field = "lines[" + i + "]";
            var line = kind == ApplicationKind.GRANT
                    ? newRight(asked.lines().get(i), field)
                    : findTargetGrant.find(
                            kind, employer.id(), personId, asked.lines().get(i), field, now);
            if (!seen.add(Arrays.asList(line.role(), line.objectId()))) {
                throw new InvalidInput(field, "body", "asks for the same as a line before");
            }
            // A right may end even if the head could not ask for it today.
            if (kind != ApplicationKind.REVOKE) {
                checkRole(employer, line, field, now);
                checkDays(employment, line, field, today);
            }
            lines.add(line);
        }
        return lines;
    }

    private static AskedLine newRight(NewLine line, String field) {
        if (line.grantId() != null) {
            throw new InvalidInput(field + ".grantId", "body", "is for a change or an end of a right");
        }
        if (line.role() == null || line.role().isBlank()) {
            throw new InvalidInput(field + ".role", "body", "must not be blank");
        }
        if (line.validFrom() == null) {
            throw new InvalidInput(field + ".validFrom", "body", "must not be null");
        }
        return new AskedLine(line.role(), line.objectId(), line.validFrom(), line.lastDay(), null);
    }

    private void checkRole(KnownOrganisation employer, AskedLine line, String field, Instant now) {
        if (KnownRole.followsFromHeadship(line.role())) {
            throw new RoleFollowsFromHeadship(violation(field, "role", "is had by being the head on record"));
        }
        var role = roles.findByIdOptional(line.role())
                .orElseThrow(() -> new RoleUnknown(violation(field, "role", "is not a role of the catalogue")));
        var object = organisations.find(line.objectId());
        if (line.objectId() != null && (object.isEmpty() || !object.get().isActive(now))
                || !employer.mayApplyFor(object.orElse(null))) {
            throw new ObjectOutsideEmployer(violation(field, "objectId", "is not the employer's to give access to"));
        }
        if (!role.fits(object.orElse(null))) {
            throw new RoleDoesNotFitObject(violation(field, "role", "does not hold on such an object"));
        }
    }

    private void checkDays(
            NewAccessApplication.NewEmployment employment, AskedLine line, String field, LocalDate today) {
        if (line.lastDay().isBefore(line.validFrom()) || line.lastDay().isBefore(today)) {
            throw new InvalidInput(field + ".lastDay", "body", "is before the first day, or in the past");
        }
        if (line.validFrom().isBefore(employment.from())
                || (employment.lastDay() != null && line.lastDay().isAfter(employment.lastDay()))) {
            throw new DaysOutsideEmployment(violation(field, "lastDay", "lies outside the employment"));
        }
        if (line.lastDay().isAfter(line.validFrom().plus(config.longestGrant()))) {
            throw new GrantTooLong(
                    violation(field, "lastDay", "is later than " + config.longestGrant() + " from its start"));
        }
    }

    private static Violation violation(String line, String field, String message) {
        return new Violation(line + "." + field, "body", message);
    }
}
