package lv.viis.registration.known.knowngrant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A grant as access-grant last told of it. Days are dates of Europe/Riga and inclusive. */
@Entity
public class KnownGrant {

    @Id
    UUID id;

    UUID personId;
    UUID employerId;
    UUID objectId;
    String role;
    LocalDate validFrom;
    LocalDate lastDay;
    Instant endedAt;

    protected KnownGrant() {}

    KnownGrant(UUID id) {
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public UUID employerId() {
        return employerId;
    }

    /** Null for the country. */
    public UUID objectId() {
        return objectId;
    }

    public String role() {
        return role;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** Whether it has begun or will, and is not over. */
    public boolean isLive(Instant at, LocalDate today) {
        return !lastDay.isBefore(today) && (endedAt == null || endedAt.isAfter(at));
    }
}
