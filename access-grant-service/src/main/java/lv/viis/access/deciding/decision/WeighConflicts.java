package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.decision.Submission.AskedLine;
import lv.viis.access.granting.grant.Days;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.granting.role.Role;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.chassis.problem.Violation;

/** Keeps incompatible roles apart over all that a person holds or will hold, through whatever employer (12.5). */
@ApplicationScoped
class WeighConflicts {

    /** A role that somebody has, or would have, for some days. */
    private record Held(String role, Days days) {
        boolean collidesWith(Held other) {
            return !days.lastDay().isBefore(other.days.from())
                    && !other.days.lastDay().isBefore(days.from())
                    && (isIncompatible(role, other.role) || isIncompatible(other.role, role));
        }

        private static boolean isIncompatible(String role, String other) {
            var known = Role.of(role);
            return known != null && known.isIncompatibleWith(Set.of(other));
        }
    }

    private final SamePerson people;
    private final HeldGrants grants;

    WeighConflicts(SamePerson people, HeldGrants grants) {
        this.people = people;
        this.grants = grants;
    }

    /** Two decisions for one person come one after the other, so that the second finds what the first gave. */
    void lock(UUID personId) {
        people.lock(personId);
    }

    /**
     * @param days of each granted line
     * @throws RolesAreIncompatible with each granted line whose role collides with another
     */
    void weigh(UUID personId, List<AskedLine> granted, Map<UUID, Days> days, LocalDate today) {
        var replaced = granted.stream().map(AskedLine::grantId).toList();
        var held = new ArrayList<Held>();
        for (var grant : grants.ofPerson(personId, today)) {
            if (!replaced.contains(grant.id())) {
                held.add(new Held(grant.role(), grant.days()));
            }
        }
        var faults = new ArrayList<Violation>();
        for (var asked : granted) {
            var given = new Held(asked.role(), days.get(asked.lineId()));
            held.stream()
                    .filter(given::collidesWith)
                    .findFirst()
                    .ifPresent(other -> faults.add(new Violation(
                            "lines",
                            "body",
                            "line " + asked.lineId() + ": " + given.role() + " and " + other.role()
                                    + " are not for the same person at the same time")));
            held.add(given);
        }
        if (!faults.isEmpty()) {
            throw new RolesAreIncompatible(faults);
        }
    }
}
