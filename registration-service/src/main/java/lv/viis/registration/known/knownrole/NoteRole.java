package lv.viis.registration.known.knownrole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a role's state over into the local copy. */
@ApplicationScoped
class NoteRole {

    private final KnownRoles roles;

    NoteRole(KnownRoles roles) {
        this.roles = roles;
    }

    @Transactional
    void note(RoleListener.Role told) {
        roles.note(new KnownRole(told.role(), told.scopeKinds().toArray(String[]::new), told.sensitive()));
    }
}
