package lv.viis.registration.known.knowngrant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known here of the grants that access-grant gave. */
@ApplicationScoped
public class KnownGrants implements PanacheRepositoryBase<KnownGrant, UUID> {

    public Optional<KnownGrant> find(UUID id) {
        return Optional.ofNullable(id).map(this::findById);
    }

    /** Whether anybody ever had a right through the employer. */
    public boolean hasUsers(UUID employerId) {
        return !find("employerId", employerId).page(0, 1).list().isEmpty();
    }

    /** By id, a part of the live ones whose last day, of Europe/Riga, lies within both days. */
    public List<UUID> endingBetween(LocalDate first, LocalDate last, UUID after, int rows) {
        return getEntityManager()
                .createQuery("""
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
