package lv.viis.registration.known.knownorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.known.knownalias.KnownAliases;

/** What is known here of organisations and of who heads them. */
@ApplicationScoped
public class KnownOrganisations implements PanacheRepositoryBase<KnownOrganisation, UUID> {

    private final KnownAliases aliases;

    KnownOrganisations(KnownAliases aliases) {
        this.aliases = aliases;
    }

    /** The organisation, empty for an id that is null or that the registry has not told of. */
    public Optional<KnownOrganisation> find(UUID id) {
        return Optional.ofNullable(id).map(this::findById);
    }

    /** For a text that names it; empty while the registry has not told of it. */
    public String nameOf(UUID id) {
        return find(id).map(KnownOrganisation::name).orElse("");
    }

    /** Whether the person is head on record of the organisation at the instant, by the date in Latvia (D1). */
    public boolean isHead(UUID personId, UUID organisationId, Instant at) {
        return headedBy(personId, at).contains(organisationId);
    }

    /** The organisations whose head on record the person is at the instant. */
    public List<UUID> headedBy(UUID personId, Instant at) {
        return getEntityManager()
                .createQuery("""
                        select h.organisationId from KnownHeadship h
                         where h.personId in :person and h.validFrom <= :day and (h.lastDay is null or h.lastDay >= :day)
                        """, UUID.class)
                .setParameter("person", aliases.idsOf(personId))
                .setParameter("day", Riga.day(at))
                .getResultList();
    }

    /** Who is head on record of the organisation at the instant; empty while the register has identified nobody. */
    public List<UUID> headsOf(UUID organisationId, Instant at) {
        return getEntityManager()
                .createQuery("""
                        select h.personId from KnownHeadship h
                         where h.organisationId = :organisation and h.personId is not null and h.validFrom <= :day
                           and (h.lastDay is null or h.lastDay >= :day)""", UUID.class)
                .setParameter("organisation", organisationId)
                .setParameter("day", Riga.day(at))
                .getResultStream()
                .map(aliases::personOf)
                .distinct()
                .toList();
    }

    /** Whether the register knows of a head at the instant, but not who that is. */
    public boolean hasUnidentifiedHead(UUID organisationId, Instant at) {
        return getEntityManager()
                .createQuery("""
                        select count(h) > 0 from KnownHeadship h
                         where h.organisationId = :organisation and h.personId is null and h.validFrom <= :day
                           and (h.lastDay is null or h.lastDay >= :day)""", Boolean.class)
                .setParameter("organisation", organisationId)
                .setParameter("day", Riga.day(at))
                .getSingleResult();
    }

    void note(KnownOrganisation told) {
        getEntityManager().merge(told);
    }

    /** All headships of an organisation, to be compared with what takes their place. */
    Stream<KnownHeadship> headshipsOf(UUID organisationId) {
        return getEntityManager()
                .createQuery("from KnownHeadship h where h.organisationId = :organisation", KnownHeadship.class)
                .setParameter("organisation", organisationId)
                .getResultStream()
                .peek(getEntityManager()::detach);
    }

    /** Those told take the place of all headships of the organisation. */
    void replace(UUID organisationId, Stream<KnownHeadship> told) {
        getEntityManager()
                .createQuery("delete from KnownHeadship h where h.organisationId = :organisation")
                .setParameter("organisation", organisationId)
                .executeUpdate();
        told.forEach(getEntityManager()::persist);
    }
}
