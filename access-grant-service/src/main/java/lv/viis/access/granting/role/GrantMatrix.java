package lv.viis.access.granting.role;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import lv.viis.access.ground.rolecode.Roles;

/**
 * Who may grant what. It has no cycle, so that no role leads back to itself through others (A23); only access officers may
 * name their own role: two of them together keep up their ranks.
 */
final class GrantMatrix {

    static final String ACCESS_OFFICER = Roles.IZM_ACCESS_OFFICER;

    private final Map<String, Set<String>> grantedBy;

    GrantMatrix(Map<String, Set<String>> grantedBy) {
        this.grantedBy = new HashMap<>(grantedBy);
    }

    GrantMatrix with(String granter, Set<String> roles) {
        var changed = new GrantMatrix(grantedBy);
        changed.grantedBy.put(granter, roles);
        return changed;
    }

    /** Whether a way leads from the role back to it, however long. */
    boolean leadsBackTo(String role) {
        var seen = new java.util.HashSet<String>();
        var open = new ArrayDeque<>(from(role));
        while (!open.isEmpty()) {
            var next = open.pop();
            if (next.equals(role)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(from(next));
            }
        }
        return false;
    }

    private Set<String> from(String role) {
        var roles = new java.util.HashSet<>(grantedBy.getOrDefault(role, Set.of()));
        if (role.equals(ACCESS_OFFICER)) {
            roles.remove(role);
        }
        return roles;
    }
}
