package lv.viis.registration.applying.employment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.registration.known.knownalias.KnownAliases;

/** What heads told of employments that end. */
@ApplicationScoped
public class LeaverNotices implements PanacheRepositoryBase<LeaverNotice, UUID> {

    private final KnownAliases aliases;

    LeaverNotices(KnownAliases aliases) {
        this.aliases = aliases;
    }

    /**
     * The last day of an employment, if its end was told; both days inclusive, of Europe/Riga.
     *
     * @param employedFrom the employment's first day: an end before it was of an earlier one
     */
    public Optional<LocalDate> lastDay(UUID personId, UUID organisationId, LocalDate employedFrom) {
        return getEntityManager()
                .createQuery("""
                        select n.lastDay from LeaverNotice n
                         where n.personId in :ids and n.organisationId = :organisation and n.lastDay >= :from
                         order by n.givenAt desc, n.id desc""", LocalDate.class)
                .setParameter("ids", aliases.idsOf(personId))
                .setParameter("organisation", organisationId)
                .setParameter("from", employedFrom)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** By id, a part of those given since an instant. */
    public List<UUID> givenSince(Instant since, UUID after, int rows) {
        return getEntityManager()
                .createQuery(
                        "select n.id from LeaverNotice n where n.givenAt >= :since and n.id > :after order by n.id",
                        UUID.class)
                .setParameter("since", since)
                .setParameter("after", after)
                .setMaxResults(rows)
                .getResultList();
    }
}
