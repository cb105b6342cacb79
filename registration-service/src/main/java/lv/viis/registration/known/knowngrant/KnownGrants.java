package lv.viis.registration.known.knowngrant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
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

    /** By id, a part of the live ones whose last day, of Europe/Riga, lies within both days. */
    public List<UUID> endingBetween(LocalDate first, LocalDate last, UUID after, int rows) {
        return database.createQuery("""
                        select g.id from KnownGrant g
                         where g.endedAt is null and g.lastDay between :first and :last and g.id > :after
                         order by g.id""", UUID.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
