package lv.viis.registration.known.knownorganisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;
import lv.viis.registration.known.knownalias.KnownAliases;

/** What is known here of organisations and of who heads them. */
@ApplicationScoped
public class KnownOrganisations implements PanacheRepositoryBase<KnownOrganisation, UUID> {

    private final KnownHeadships headships;
    private final KnownAliases aliases;

    KnownOrganisations(KnownHeadships headships, KnownAliases aliases) {
        this.headships = headships;
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
        return headships.headedBy(aliases.idsOf(personId), Riga.day(at));
    }

    /** Who is head on record of the organisation at the instant; empty while the register has identified nobody. */
    public List<UUID> headsOf(UUID organisationId, Instant at) {
        return headships.headsOf(organisationId, Riga.day(at)).stream()
                .map(aliases::personOf)
                .distinct()
                .toList();
    }

    /** Whether the register knows of a head at the instant, but not who that is. */
    public boolean hasUnidentifiedHead(UUID organisationId, Instant at) {
        return headships.hasUnidentified(organisationId, Riga.day(at));
    }

    void note(KnownOrganisation told) {
        getEntityManager().merge(told);
    }
}
