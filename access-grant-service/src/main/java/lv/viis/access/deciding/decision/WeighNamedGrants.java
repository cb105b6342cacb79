package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lv.viis.access.deciding.decision.NewDecision.LineDecision;
import lv.viis.access.deciding.decision.Submission.AskedLine;
import lv.viis.access.granting.grant.NamedGrants;
import lv.viis.access.granting.grant.NamedGrants.Named;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.problem.Violation;

/** Says whether the earlier grants that granted lines name can be replaced or ended. */
@ApplicationScoped
class WeighNamedGrants {

    private final NamedGrants grants;
    private final SamePerson people;

    WeighNamedGrants(NamedGrants grants, SamePerson people) {
        this.grants = grants;
        this.people = people;
    }

    /**
     * Locks the grants, all at once and in the order of their ids.
     *
     * @param granted the lines that name a grant and are not rejected
     */
    void weigh(Submission submission, List<AskedLine> granted, DecidedLines decided, LocalDate today) {
        var ids = granted.stream().map(AskedLine::grantId).distinct().toList();
        var named = grants.lock(ids, today).stream().collect(Collectors.toMap(Named::id, Function.identity()));
        var seen = new HashSet<UUID>();
        for (var asked : granted) {
            var grant = named.get(asked.grantId());
            requireTheirs(submission, asked, grant);
            if (!seen.add(grant.id())) {
                throw another(asked, "is named by another line too");
            }
            grant.requireLive();
            if (submission.kind() == Submission.Kind.REVOKE) {
                requireDays(asked, decided.of(asked));
            }
        }
    }

    private void requireTheirs(Submission submission, AskedLine asked, Named grant) {
        if (grant == null
                || !people.is(grant.personId(), submission.personId())
                || !grant.employerId().equals(submission.employerId())) {
            throw another(asked, "is not this person's through this employer");
        }
        var isTheSame = grant.role().equals(asked.role()) && Objects.equals(grant.objectId(), asked.objectId());
        if (submission.kind() == Submission.Kind.REVOKE && !isTheSame) {
            throw another(asked, "is of another role or on another object than the line says");
        }
    }

    private static void requireDays(AskedLine asked, LineDecision decided) {
        var faults = new ArrayList<Violation>();
        if (decided.validFrom() != null) {
            faults.add(new Violation("validFrom", "body", "has no meaning where a right ends"));
        }
        if (decided.lastDay() != null && decided.lastDay().isAfter(asked.lastDay())) {
            faults.add(new Violation("lastDay", "body", "is after the day that was asked"));
        }
        if (!faults.isEmpty()) {
            throw new PeriodNotAllowed(faults);
        }
    }

    private static LineNamesAnotherGrant another(AskedLine asked, String what) {
        return new LineNamesAnotherGrant(
                new Violation("lines", "body", "the grant of line " + asked.lineId() + " " + what));
    }
}
