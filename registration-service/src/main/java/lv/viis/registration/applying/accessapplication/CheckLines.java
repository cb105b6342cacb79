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
import lv.viis.chassis.language.Wording;
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
            throw new InvalidInput("employment.lastDay", "body", "is before the first day", "ir pirms pirmās dienas");
        }
        var today = Riga.day(now);
        if (asked.basisDate().isAfter(today)) {
            throw new InvalidInput("basisDate", "body", "is in the future", "ir nākotnē");
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
                throw new InvalidInput(
                        field, "body", "asks for the same as a line before", "lūdz to pašu, ko agrāka rinda");
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
            throw new InvalidInput(
                    field + ".grantId",
                    "body",
                    "is for a change or an end of a right",
                    "ir tikai tiesību maiņai vai izbeigšanai");
        }
        if (line.role() == null || line.role().isBlank()) {
            throw new InvalidInput(field + ".role", "body", "must not be blank", "nedrīkst būt tukšs");
        }
        if (line.validFrom() == null) {
            throw new InvalidInput(field + ".validFrom", "body", "must not be null", "ir jānorāda");
        }
        return new AskedLine(line.role(), line.objectId(), line.validFrom(), line.lastDay(), null);
    }

    private void checkRole(KnownOrganisation employer, AskedLine line, String field, Instant now) {
        if (KnownRole.followsFromHeadship(line.role())) {
            throw new RoleFollowsFromHeadship(violation(
                    field,
                    "role",
                    new Wording("is had by being the head on record", "izriet no vadītāja amata reģistrā")));
        }
        var role = roles.findByIdOptional(line.role())
                .orElseThrow(() -> new RoleUnknown(
                        violation(field, "role", new Wording("is not a role of the catalogue", "nav kataloga loma"))));
        var object = organisations.find(line.objectId());
        if (line.objectId() != null && (object.isEmpty() || !object.get().isActive(now))
                || !employer.mayApplyFor(object.orElse(null))) {
            throw new ObjectOutsideEmployer(violation(
                    field,
                    "objectId",
                    new Wording(
                            "is not the employer's to give access to",
                            "nav objekts, kuram darba devējs var lūgt piekļuvi")));
        }
        if (!role.fits(object.orElse(null))) {
            throw new RoleDoesNotFitObject(violation(
                    field, "role", new Wording("does not hold on such an object", "nav paredzēta šādam objektam")));
        }
    }

    private void checkDays(
            NewAccessApplication.NewEmployment employment, AskedLine line, String field, LocalDate today) {
        if (line.lastDay().isBefore(line.validFrom()) || line.lastDay().isBefore(today)) {
            throw new InvalidInput(
                    field + ".lastDay",
                    "body",
                    "is before the first day, or in the past",
                    "ir pirms pirmās dienas vai pagātnē");
        }
        if (line.validFrom().isBefore(employment.from())
                || (employment.lastDay() != null && line.lastDay().isAfter(employment.lastDay()))) {
            throw new DaysOutsideEmployment(violation(
                    field, "lastDay", new Wording("lies outside the employment", "ir ārpus darba attiecību laika")));
        }
        if (line.lastDay().isAfter(line.validFrom().plus(config.longestGrant()))) {
            throw new GrantTooLong(violation(
                    field,
                    "lastDay",
                    new Wording(
                            "is later than " + config.longestGrant() + " from its start",
                            "ir vēlāk nekā " + config.longestGrant() + " no sākuma")));
        }
    }

    private static Violation violation(String line, String field, Wording message) {
        return new Violation(line + "." + field, "body", message);
    }
}
