package lv.viis.access.granting.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets an administrator propose what a role shall be; a second one makes it so. */
@ApplicationScoped
class ProposeRoleChange {

    private final RoleCatalogue roles;
    private final RoleChanges changes;
    private final RequireSoundCatalogue requireSound;
    private final RoleVersions versions;

    ProposeRoleChange(
            RoleCatalogue roles, RoleChanges changes, RequireSoundCatalogue requireSound, RoleVersions versions) {
        this.roles = roles;
        this.changes = changes;
        this.requireSound = requireSound;
        this.versions = versions;
    }

    @Transactional
    RoleChange propose(String code, IfMatch ifMatch, RoleState state, Reach reach) {
        var role = roles.of(code);
        if (role == null) {
            throw new NotFound("role that can be granted");
        }
        ifMatch.require(role.version);
        requireSound.with(role, state);
        var change = RoleChange.of(code, role.version, versions.write(state), reach.personId(), reach.at());
        changes.persist(change);
        return change;
    }
}
