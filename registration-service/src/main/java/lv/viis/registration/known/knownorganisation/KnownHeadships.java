package lv.viis.registration.known.knownorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The headships that the registry told of. */
@ApplicationScoped
class KnownHeadships implements PanacheRepositoryBase<KnownHeadship, UUID> {

    /** The organisations that one of the ids heads on the day. */
    List<UUID> headedBy(Collection<UUID> ids, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select h.organisationId from KnownHeadship h
                         where h.personId in :person and h.validFrom <= :day and (h.lastDay is null or h.lastDay >= :day)
                        """, UUID.class)
                .setParameter("person", ids)
                .setParameter("day", day)
                .getResultList();
    }

    /** Who heads the organisation on the day, as far as the register has identified them. */
    List<UUID> headsOf(UUID organisationId, LocalDate day) {
        return getEntityManager()
                .createQuery("""
                        select h.personId from KnownHeadship h
                         where h.organisationId = :organisation and h.personId is not null and h.validFrom <= :day
                           and (h.lastDay is null or h.lastDay >= :day)""", UUID.class)
                .setParameter("organisation", organisationId)
                .setParameter("day", day)
                .getResultList();
    }

    boolean hasUnidentified(UUID organisationId, LocalDate day) {
        return count(
                        "organisationId = ?1 and personId is null and validFrom <= ?2"
                                + " and (lastDay is null or lastDay >= ?2)",
                        organisationId,
                        day)
                > 0;
    }

    /** All of an organisation's, to be compared with what takes their place. */
    Stream<KnownHeadship> detachedOf(UUID organisationId) {
        return stream("organisationId", organisationId).peek(getEntityManager()::detach);
    }

    void drop(UUID organisationId) {
        delete("organisationId", organisationId);
    }
}
