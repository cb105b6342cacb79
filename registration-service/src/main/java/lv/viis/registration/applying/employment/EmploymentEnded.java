package lv.viis.registration.applying.employment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An employment ends or has ended: nobody holds a right through it after its last day.
 *
 * @param lastDay of Europe/Riga, inclusive; may lie ahead
 */
record EmploymentEnded(UUID personId, UUID organisationId, LocalDate lastDay, Instant recordedAt) {

    static final String TOPIC = "viis.registration.employment";
}
