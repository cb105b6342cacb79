package lv.viis.registration.known.knownrole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** Takes a role's state over into the local copy. */
@ApplicationScoped
class NoteRole {

    private final EntityManager database;

    NoteRole(EntityManager database) {
        this.database = database;
    }

    @Transactional
    void note(RoleListener.Role told) {
        database.merge(new KnownRole(told.role(), told.scopeKinds().toArray(String[]::new), told.sensitive()));
    }
}
