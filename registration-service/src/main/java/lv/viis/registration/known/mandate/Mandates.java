package lv.viis.registration.known.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.chassis.calendar.Riga;
import lv.viis.chassis.row.Rows;
import lv.viis.registration.known.knownalias.KnownAliases;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;

/** Who may apply for an organisation, and by what right (D1). */
@ApplicationScoped
public class Mandates {

    /** An authorisation that counts. */
    private record Standing(UUID organisationId, UUID letterId, LocalDate validFrom, LocalDate lastDay) {}

    private final EntityManager database;
    private final KnownOrganisations organisations;
    private final KnownAliases aliases;

    Mandates(EntityManager database, KnownOrganisations organisations, KnownAliases aliases) {
        this.database = database;
        this.organisations = organisations;
        this.aliases = aliases;
    }

    /** The mandate that a person has for the organisation at the instant, by the date in Latvia. */
    public Optional<Mandate> of(UUID personId, UUID organisationId, Instant at) {
        if (organisations.isHead(personId, organisationId, at)) {
            return Optional.of(Mandate.HEAD);
        }
        return authorisations(personId, at).stream()
                .filter(one -> one.organisationId().equals(organisationId))
                .map(one -> Mandate.deputy(one.letterId(), one.validFrom(), one.lastDay()))
                .findFirst();
    }

    /** The organisations for which the person may apply at the instant. */
    public List<UUID> organisationsOf(UUID personId, Instant at) {
        return Stream.concat(
                        organisations.headedBy(personId, at).stream(),
                        authorisations(personId, at).stream().map(Standing::organisationId))
                .distinct()
                .toList();
    }

    /**
     * Whether somebody still answers for what they applied for. By paper of a head whom the register has not
     * identified it cannot be told, so it holds as long as there is such a head.
     */
    public boolean holds(Mandate mandate, UUID personId, UUID organisationId, Instant at) {
        return of(personId, organisationId, at).isPresent()
                || mandate.kind() == Mandate.Kind.UNIDENTIFIED && organisations.hasUnidentifiedHead(organisationId, at);
    }

    /** Those of a deputy that count, whoever asks; longest first. */
    private List<Standing> authorisations(UUID personId, Instant at) {
        var query = database.createNativeQuery("select * from standing_authorisations(:person, :day, :at)", Tuple.class)
                .setParameter("person", aliases.idsOf(personId).toArray(UUID[]::new))
                .setParameter("day", Riga.day(at))
                .setParameter("at", at);
        return Rows.of(query, Standing.class);
    }
}
