package lv.viis.access.granting.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lv.viis.access.ground.rolecode.Roles;
import lv.viis.chassis.problem.InvalidInput;
import lv.viis.chassis.problem.Violation;

/** Refuses a version of a role with which the catalogue as a whole would break its own rules. */
@ApplicationScoped
class RequireSoundCatalogue {

    private static final String ADMIN = Roles.IZM_ADMIN;

    private final RoleCatalogue roles;
    private final EntityManager database;

    RequireSoundCatalogue(RoleCatalogue roles, EntityManager database) {
        this.roles = roles;
        this.database = database;
    }

    void with(Role role, RoleState state) {
        var all = roles.all();
        requireKnown(role, state, all);
        requireFixed(role, state);
        var matrix = new GrantMatrix(all.stream().collect(Collectors.toMap(each -> each.code, Role::mayGrant)));
        if (state.mayGrant().contains(role.code) && !role.code.equals(GrantMatrix.ACCESS_OFFICER)
                || matrix.with(role.code, state.mayGrant()).leadsBackTo(role.code)) {
            throw new GrantMatrixHasCycle(role.code);
        }
        var added = new HashSet<>(state.incompatibleWith());
        added.removeAll(List.of(role.incompatibleWith));
        if (!added.isEmpty() && areHeldTogether(role.code, added)) {
            throw new RolesAreHeldTogether();
        }
    }

    private static void requireKnown(Role role, RoleState state, List<Role> all) {
        var codes = all.stream().map(each -> each.code).collect(Collectors.toSet());
        var faults = new ArrayList<Violation>();
        for (var named : Map.of("incompatibleWith", state.incompatibleWith(), "mayGrant", state.mayGrant())
                .entrySet()) {
            named.getValue().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(code -> faults.add(new Violation(
                            named.getKey(), "body", "is not a role that can be granted", "nav piešķirama loma")));
        }
        if (state.incompatibleWith().contains(role.code)) {
            faults.add(new Violation("incompatibleWith", "body", "names the role itself", "nosauc pašu lomu"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }

    /** Nobody both approves applications and administers roles; the state's own roles take two officers. */
    private static void requireFixed(Role role, RoleState state) {
        var other = role.code.equals(ADMIN)
                ? GrantMatrix.ACCESS_OFFICER
                : role.code.equals(GrantMatrix.ACCESS_OFFICER) ? ADMIN : null;
        if (other != null && !state.incompatibleWith().contains(other)) {
            throw RoleRuleIsFixed.approvingApart();
        }
        var isOfTheState =
                role.code.startsWith("IZM_") || role.code.startsWith("IKVD_") || role.code.equals(Roles.AUDITOR);
        if (isOfTheState && !state.sensitive()) {
            throw RoleRuleIsFixed.twoOfficers();
        }
    }

    private boolean areHeldTogether(String role, Set<String> others) {
        return (Boolean) database.createNativeQuery("select is_held_together(?1, ?2)", Boolean.class)
                .setParameter(1, role)
                .setParameter(2, others.toArray(String[]::new))
                .getSingleResult();
    }
}
