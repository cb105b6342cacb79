package lv.viis.registration.knowngrant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** What is known here of the grants that access-grant gave. */
@ApplicationScoped
public class KnownGrants {

    private final EntityManager database;

    KnownGrants(EntityManager database) {
        this.database = database;
    }

    public Optional<KnownGrant> find(UUID id) {
        return Optional.ofNullable(id).map(known -> database.find(KnownGrant.class, known));
    }

    /** Whether anybody ever had a right through the employer. */
    public boolean hasUsers(UUID employerId) {
        return !database.createQuery("select g.id from KnownGrant g where g.employerId = :employer", UUID.class)
                .setParameter("employer", employerId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
