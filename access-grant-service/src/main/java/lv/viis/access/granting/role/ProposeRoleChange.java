package lv.viis.access.granting.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.chassis.caller.Reach;
import lv.viis.chassis.page.IfMatch;
import lv.viis.chassis.problem.NotFound;

/** Lets an administrator propose what a role shall be; a second one makes it so. */
@ApplicationScoped
class ProposeRoleChange {

    private final RequireSoundCatalogue requireSound;
    private final RoleVersions versions;

    ProposeRoleChange(RequireSoundCatalogue requireSound, RoleVersions versions) {
        this.requireSound = requireSound;
        this.versions = versions;
    }

    @Transactional
    RoleChange propose(String code, IfMatch ifMatch, RoleState state, Reach reach) {
        var role = Role.of(code);
        if (role == null) {
            throw new NotFound("role that can be granted");
        }
        ifMatch.require(role.version);
        requireSound.with(role, state);
        return RoleChange.propose(code, role.version, versions.write(state), reach.personId(), reach.at());
    }
}
