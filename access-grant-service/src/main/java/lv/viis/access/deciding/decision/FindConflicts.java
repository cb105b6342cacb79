package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lv.viis.access.deciding.decision.KnownView.Conflict;
import lv.viis.access.deciding.decision.Submission.AskedLine;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.granting.role.Role;
import lv.viis.access.ground.person.SamePerson;

/** Names asked roles that exclude one that the person holds, will hold, or is asked for elsewhere (12.5). */
@ApplicationScoped
class FindConflicts {

    private final HeldGrants grants;
    private final SamePerson people;

    FindConflicts(HeldGrants grants, SamePerson people) {
        this.grants = grants;
        this.people = people;
    }

    /**
     * @param itemId the item of the application, null before there is one
     * @param today date of Europe/Riga
     */
    List<Conflict> of(UUID itemId, Submission submission, LocalDate today) {
        var conflicts = new ArrayList<Conflict>();
        if (submission.kind() == Submission.Kind.REVOKE) {
            return conflicts;
        }
        var held = grants.ofPerson(submission.personId(), today);
        var others = DecisionItems.openOf(people.idsOf(submission.personId()));
        var lines = submission.lines();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            held.stream()
                    .filter(grant -> !grant.id().equals(line.grantId()) && areIncompatible(line.role(), grant.role()))
                    .forEach(grant ->
                            conflicts.add(new Conflict(line.lineId(), line.role(), grant.role(), grant.id(), null)));
            add(conflicts, line, lines.subList(i + 1, lines.size()), itemId);
            for (var other : others) {
                if (!other.applicationId.equals(submission.applicationId())) {
                    add(conflicts, line, other.submission().lines(), other.id);
                }
            }
        }
        return conflicts;
    }

    private static void add(List<Conflict> conflicts, AskedLine line, List<AskedLine> others, UUID itemId) {
        others.stream()
                .map(AskedLine::role)
                .distinct()
                .filter(role -> areIncompatible(line.role(), role))
                .forEach(role -> conflicts.add(new Conflict(line.lineId(), line.role(), role, null, itemId)));
    }

    private static boolean areIncompatible(String one, String other) {
        return excludes(one, other) || excludes(other, one);
    }

    private static boolean excludes(String one, String other) {
        var role = Role.of(one);
        return role != null && role.isIncompatibleWith(Set.of(other));
    }
}
