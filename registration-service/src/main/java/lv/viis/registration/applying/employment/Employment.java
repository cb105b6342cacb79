package lv.viis.registration.applying.employment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A person's work for an organisation, both days inclusive; the first day tells one employment from the next. */
@Entity
public class Employment {

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

    /** An end before the first day was of an earlier employment. */
    void end(LocalDate day) {
        if (!day.isBefore(validFrom)) {
            lastDay = day;
        }
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String post() {
        return post;
    }

    /** First day, of Europe/Riga. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** Inclusive; null for an employment without a term. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
