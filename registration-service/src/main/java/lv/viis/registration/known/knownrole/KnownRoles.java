package lv.viis.registration.known.knownrole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The roles that are known here. */
@ApplicationScoped
public class KnownRoles {

    private final EntityManager database;

    KnownRoles(EntityManager database) {
        this.database = database;
    }

    public Optional<KnownRole> find(String code) {
        return Optional.ofNullable(database.find(KnownRole.class, code));
    }
}
