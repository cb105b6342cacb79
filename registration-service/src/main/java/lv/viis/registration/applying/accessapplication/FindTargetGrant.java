package lv.viis.registration.applying.accessapplication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.registration.applying.accessapplication.NewAccessApplication.NewLine;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knowngrant.KnownGrant;
import lv.viis.registration.known.knowngrant.KnownGrants;

/** Finds the grant that a line wants to change or end: a live one of that person with that employer. */
@ApplicationScoped
class FindTargetGrant {

    private final KnownGrants grants;
    private final KnownAliases aliases;

    FindTargetGrant(KnownGrants grants, KnownAliases aliases) {
        this.grants = grants;
        this.aliases = aliases;
    }

    AskedLine find(ApplicationKind kind, UUID employerId, UUID personId, NewLine line, String field, Instant now) {
        if (line.grantId() == null) {
            throw new InvalidInput(field + ".grantId", "body", "must not be null", "ir jānorāda");
        }
        var today = Riga.day(now);
        var grant = grants.find(line.grantId())
                .filter(known -> known.employerId().equals(employerId))
                .filter(known -> aliases.isSame(known.personId(), personId))
                .filter(known -> known.isLive(now, today))
                .orElseThrow(() -> new GrantNotLive(field + ".grantId"));
        if (line.role() != null && !line.role().equals(grant.role())) {
            throw new InvalidInput(
                    field + ".role", "body", "is not that of the grant", "nav tas pats, kas piekļuves tiesībās");
        }
        if (line.objectId() != null && !line.objectId().equals(grant.objectId())) {
            throw new InvalidInput(
                    field + ".objectId", "body", "is not that of the grant", "nav tas pats, kas piekļuves tiesībās");
        }
        return kind == ApplicationKind.REVOKE ? ending(grant, line, field, today) : changing(grant, line, today);
    }

    private static AskedLine ending(KnownGrant grant, NewLine line, String field, LocalDate today) {
        if (line.lastDay().isBefore(today)) {
            throw new InvalidInput(field + ".lastDay", "body", "is in the past", "ir pagātnē");
        }
        if (line.lastDay().isAfter(grant.lastDay())) {
            throw new InvalidInput(
                    field + ".lastDay",
                    "body",
                    "is later than the grant ends by itself",
                    "ir vēlāk, nekā tiesības beidzas pašas");
        }
        var from = grant.validFrom().isAfter(line.lastDay()) ? line.lastDay() : grant.validFrom();
        return new AskedLine(grant.role(), grant.objectId(), from, line.lastDay(), grant.id());
    }

    private static AskedLine changing(KnownGrant grant, NewLine line, LocalDate today) {
        var from = line.validFrom() != null
                ? line.validFrom()
                : grant.validFrom().isBefore(today) ? today : grant.validFrom();
        return new AskedLine(grant.role(), grant.objectId(), from, line.lastDay(), grant.id());
    }
}
