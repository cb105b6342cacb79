package lv.viis.access.deciding.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.granting.role.Role;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.rolecode.Roles;

/** Who is an officer of the ministry at the moment, and whether enough of them may decide on an application. */
@ApplicationScoped
class Officers {

    static final String ROLE = Roles.IZM_ACCESS_OFFICER;

    private final HeldGrants grants;
    private final SamePerson people;

    Officers(HeldGrants grants, SamePerson people) {
        this.grants = grants;
        this.people = people;
    }

    /**
     * @param today date of Europe/Riga
     * @return all ids of each officer
     */
    List<List<UUID>> all(LocalDate today) {
        return grants.holdersOf(ROLE, today).stream()
                .map(people::of)
                .distinct()
                .map(people::idsOf)
                .toList();
    }

    /** How many officers have no part in it. */
    int whoMay(DecisionItem item, LocalDate today) {
        return count(item, all(today));
    }

    static boolean areEnough(DecisionItem item, List<List<UUID>> officers) {
        return count(item, officers) >= needed(item.submission());
    }

    /** Two where a sensitive role would be given, else one. */
    static int needed(Submission submission) {
        return submission.kind() != Submission.Kind.REVOKE
                        && submission.lines().stream()
                                .map(line -> Role.of(line.role()))
                                .anyMatch(role -> role != null && role.needsTwoOfficers())
                ? 2
                : 1;
    }

    private static int count(DecisionItem item, List<List<UUID>> officers) {
        var submission = item.submission();
        return (int) officers.stream()
                .filter(ids -> ids.stream().noneMatch(id -> id.equals(item.confirmedBy) || submission.involves(id)))
                .count();
    }
}
