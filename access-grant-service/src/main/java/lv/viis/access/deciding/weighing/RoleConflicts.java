package lv.viis.access.deciding.weighing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission.AskedLine;
import lv.viis.access.granting.grant.Days;
import lv.viis.chassis.problem.Violation;

/** Incompatible roles over all that a person holds, will hold or is asked for, through whatever employer (12.5). */
record RoleConflicts(Submission asked, Facts facts) {

    /** A role that somebody has, or would have, for some days. */
    private record RoleForDays(String role, Days days) {

        boolean meets(RoleForDays other) {
            return !days.lastDay().isBefore(other.days.from())
                    && !other.days.lastDay().isBefore(days.from());
        }
    }

    /**
     * @param days of each granted line
     * @throws RolesAreIncompatible with each granted line whose role collides with another on one of the days
     */
    void requireNone(List<AskedLine> granted, Map<UUID, Days> days) {
        var replaced = granted.stream().map(AskedLine::grantId).toList();
        var held = new ArrayList<RoleForDays>();
        facts.held().stream()
                .filter(grant -> !replaced.contains(grant.id()))
                .forEach(grant -> held.add(new RoleForDays(grant.right().role(), grant.days())));
        var faults = new ArrayList<Violation>();
        for (var line : granted) {
            var given = new RoleForDays(line.role(), days.get(line.lineId()));
            held.stream()
                    .filter(other -> given.meets(other) && facts.areIncompatible(given.role(), other.role()))
                    .findFirst()
                    .ifPresent(other -> faults.add(new Violation(
                            "lines",
                            "body",
                            "line " + line.lineId() + ": " + given.role() + " and " + other.role()
                                    + " are not for the same person at the same time",
                            "rinda " + line.lineId() + ": " + given.role() + " un " + other.role()
                                    + " nav vienai personai vienā laikā")));
            held.add(given);
        }
        if (!faults.isEmpty()) {
            throw new RolesAreIncompatible(faults);
        }
    }

    /** Each of an asked line with a role that is held, asked by a later line, or asked elsewhere. */
    List<Conflict> all(UUID itemId, List<AskedElsewhere> elsewhere) {
        var conflicts = new ArrayList<Conflict>();
        if (asked.kind() == Submission.Kind.REVOKE) {
            return conflicts;
        }
        var lines = asked.lines();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            facts.held().stream()
                    .filter(grant -> !grant.id().equals(line.grantId())
                            && facts.areIncompatible(line.role(), grant.right().role()))
                    .forEach(grant -> conflicts.add(new Conflict(
                            line.lineId(), line.role(), grant.right().role(), grant.id(), null)));
            add(conflicts, line, lines.subList(i + 1, lines.size()), itemId);
            elsewhere.forEach(other -> add(conflicts, line, other.lines(), other.decisionItemId()));
        }
        return conflicts;
    }

    private void add(List<Conflict> conflicts, AskedLine line, List<AskedLine> others, UUID itemId) {
        others.stream()
                .map(AskedLine::role)
                .distinct()
                .filter(role -> facts.areIncompatible(line.role(), role))
                .forEach(role -> conflicts.add(new Conflict(line.lineId(), line.role(), role, null, itemId)));
    }
}
