package lv.viis.access.granting.role;

import lv.viis.chassis.problem.Refusal;

/** Refuses to grant a role that the granter's own roles do not let grant (403, A23). */
final class RoleOutsideMatrix extends Refusal {

    RoleOutsideMatrix(String role) {
        super(403, "The role is not yours to grant", role + " is granted by others, or by an internal order only.");
    }
}
