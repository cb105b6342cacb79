package lv.viis.registration.known.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;

/**
 * By what right somebody applies for an employer (D1). Days are dates of Europe/Riga and inclusive.
 *
 * @param kind on record as head; deputy of one; or head by paper, while the register has not identified the head
 * @param from first day of a deputy's authorisation, else null
 * @param lastDay last day of it, else null
 * @param authorisationLetterId the letter by which the head authorised the deputy, else null
 */
@Embeddable
public record Mandate(
        @Enumerated(EnumType.STRING) @Column(name = "mandate_kind")
        Kind kind,

        @Column(name = "mandate_from") LocalDate from,
        @Column(name = "mandate_last_day") LocalDate lastDay,
        @Column(name = "authorisation_letter_id") UUID authorisationLetterId) {

    /** The kinds of mandates. */
    public enum Kind {
        HEAD,
        DEPUTY,
        UNIDENTIFIED
    }

    public static final Mandate HEAD = new Mandate(Kind.HEAD, null, null, null);
    public static final Mandate UNIDENTIFIED = new Mandate(Kind.UNIDENTIFIED, null, null, null);

    public static Mandate deputy(UUID authorisationLetterId, LocalDate from, LocalDate lastDay) {
        return new Mandate(Kind.DEPUTY, from, lastDay, authorisationLetterId);
    }
}
