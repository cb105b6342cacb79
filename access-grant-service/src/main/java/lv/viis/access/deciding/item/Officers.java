package lv.viis.access.deciding.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.viis.access.deciding.weighing.Submission;
import lv.viis.access.granting.grant.HeldGrants;
import lv.viis.access.granting.role.RoleCatalogue;
import lv.viis.access.ground.person.SamePerson;
import lv.viis.access.ground.rolecode.Roles;

/** Who is an officer of the ministry at the moment, and whether enough of them may decide on an application. */
@ApplicationScoped
public class Officers {

    private static final String ROLE = Roles.IZM_ACCESS_OFFICER;

    private final RoleCatalogue roles;
    private final HeldGrants grants;
    private final SamePerson people;

    Officers(RoleCatalogue roles, HeldGrants grants, SamePerson people) {
        this.roles = roles;
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

    /** Whether somebody is an officer on the day, and has no part in it. */
    public boolean mayDecide(UUID person, DecisionItem item, LocalDate today) {
        return !item.involves(people.idsOf(person)) && grants.holds(person, ROLE, today);
    }

    boolean areEnough(DecisionItem item, List<List<UUID>> officers) {
        return count(item, officers) >= needed(item.submission());
    }

    /** Two where a sensitive role would be given, else one. */
    int needed(Submission submission) {
        return submission.kind() != Submission.Kind.REVOKE
                        && submission.lines().stream()
                                .map(line -> roles.of(line.role()))
                                .anyMatch(role -> role != null && role.needsTwoOfficers())
                ? 2
                : 1;
    }

    private static int count(DecisionItem item, List<List<UUID>> officers) {
        return (int) officers.stream().filter(ids -> !item.involves(ids)).count();
    }
}
