package lv.viis.registration.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.viis.registration.knownorganisation.KnownOrganisations;

/** Who may apply for an organisation, and by what right (D1). */
@ApplicationScoped
public class Mandates {

    private final KnownOrganisations organisations;

    Mandates(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    /** The mandate that a person has for the organisation at the instant, by the date in Latvia. */
    public Optional<Mandate> of(UUID personId, UUID organisationId, Instant at) {
        return organisations.isHead(personId, organisationId, at) ? Optional.of(Mandate.HEAD) : Optional.empty();
    }

    /** The organisations for which the person may apply at the instant. */
    public List<UUID> organisationsOf(UUID personId, Instant at) {
        return organisations.headedBy(personId, at);
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
