package lv.viis.registration.known.knownorganisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;

/** A time in which somebody heads an organisation, both days inclusive; without a person the head is unidentified. */
@Entity
class KnownHeadship {

    @Id
    UUID id;

    UUID organisationId;
    UUID personId;
    LocalDate validFrom;
    LocalDate lastDay;

    protected KnownHeadship() {}

    KnownHeadship(UUID id, UUID organisationId, UUID personId, LocalDate validFrom, LocalDate lastDay) {
        this.id = id;
        this.organisationId = organisationId;
        this.personId = personId;
        this.validFrom = validFrom;
        this.lastDay = lastDay;
    }
}
