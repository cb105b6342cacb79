package lv.viis.registration.known.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lv.viis.registration.known.knownorganisation.KnownOrganisations;

/** Who may apply for an organisation, and by what right (D1). */
@ApplicationScoped
public class Mandates {

    private final KnownOrganisations organisations;
    private final Deputies deputies;

    Mandates(KnownOrganisations organisations, Deputies deputies) {
        this.organisations = organisations;
        this.deputies = deputies;
    }

    /** The mandate that a person has for the organisation at the instant, by the date in Latvia. */
    public Optional<Mandate> of(UUID personId, UUID organisationId, Instant at) {
        if (organisations.isHead(personId, organisationId, at)) {
            return Optional.of(Mandate.HEAD);
        }
        return deputies.of(personId, at).stream()
                .filter(one -> one.organisationId.equals(organisationId))
                .map(one -> Mandate.deputy(one.letterId, one.validFrom, one.lastDay))
                .findFirst();
    }

    /** The organisations for which the person may apply at the instant. */
    public List<UUID> organisationsOf(UUID personId, Instant at) {
        return Stream.concat(
                        organisations.headedBy(personId, at).stream(),
                        deputies.of(personId, at).stream().map(one -> one.organisationId))
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
}
