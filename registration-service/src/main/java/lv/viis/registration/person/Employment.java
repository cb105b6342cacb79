package lv.viis.registration.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person's work for an organisation, both days inclusive; the first day tells one employment from the next. */
@Entity
class Employment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID personId;
    UUID organisationId;
    String post;
    LocalDate validFrom;
    LocalDate lastDay;

    protected Employment() {}

    Employment(UUID personId, UUID organisationId, LocalDate validFrom) {
        this.personId = personId;
        this.organisationId = organisationId;
        this.validFrom = validFrom;
    }
}
