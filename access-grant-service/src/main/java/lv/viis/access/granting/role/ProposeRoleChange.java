package lv.viis.access.granting.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lv.viis.chassis.calendar.Moment;
import lv.viis.chassis.caller.Caller;
import lv.viis.chassis.page.Version;
import lv.viis.chassis.problem.NotFound;

/** Lets an administrator propose what a role shall be; a second one makes it so. */
@ApplicationScoped
class ProposeRoleChange {

    private final Caller caller;
    private final RequireSoundCatalogue requireSound;
    private final RoleVersions versions;

    ProposeRoleChange(Caller caller, RequireSoundCatalogue requireSound, RoleVersions versions) {
        this.caller = caller;
        this.requireSound = requireSound;
        this.versions = versions;
    }

    @Transactional
    RoleChange propose(String code, String ifMatch, RoleState state) {
        var role = Role.of(code);
        if (role == null) {
            throw new NotFound("role that can be granted");
        }
        Version.requireMatch(ifMatch, role.version);
        requireSound.with(role, state);
        return RoleChange.propose(code, role.version, versions.write(state), caller.personId(), Moment.now());
    }
}
