package lv.viis.registration.applying.employment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A head's word that somebody's employment ends; of several the latest counts. The day is of Europe/Riga, inclusive. */
@Entity
@Immutable
public class LeaverNotice {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID personId;
    UUID organisationId;
    LocalDate lastDay;
    UUID givenBy;
    Instant givenAt;

    protected LeaverNotice() {}

    LeaverNotice(UUID personId, UUID organisationId, LocalDate lastDay, UUID givenBy, Instant givenAt) {
        this.personId = personId;
        this.organisationId = organisationId;
        this.lastDay = lastDay;
        this.givenBy = givenBy;
        this.givenAt = givenAt;
    }

    public UUID personId() {
        return personId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    /** Of Europe/Riga, inclusive. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
