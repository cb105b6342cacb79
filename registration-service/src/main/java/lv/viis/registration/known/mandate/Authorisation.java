package lv.viis.registration.known.mandate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.UuidGenerator;

/**
 * That a head authorised a deputy (pilnvarojums) to apply for an organisation; it counts once its letter is proved. It is
 * the organisation's act: a new head leaves it in force or revokes it.
 */
@Entity
@DynamicUpdate
public class Authorisation {

    /**
     * What the letter says.
     *
     * @param deputyId for whom, a pseudonym
     * @param number of the document, as the employer keeps it
     * @param dated its date; all days are of Europe/Riga and inclusive
     */
    public record Given(
            UUID organisationId,
            UUID deputyId,
            String givenName,
            String surname,
            String post,
            String email,
            String number,
            LocalDate dated,
            LocalDate from,
            LocalDate lastDay) {

        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Column(updatable = false)
    UUID id;

    UUID organisationId;
    UUID deputyId;
    UUID letterId;
    UUID givenBy;
    String number;
    LocalDate dated;
    LocalDate validFrom;
    LocalDate lastDay;
    String givenName;
    String surname;
    String post;
    String email;
    byte[] deputyCode;
    Instant givenAt;
    Instant revokedAt;
    UUID revokedBy;

    protected Authorisation() {}

    /** @param sealedCode the deputy's personal code, sealed for {@code person:<deputyId>} */
    public Authorisation(Given given, byte[] sealedCode, UUID letterId, UUID givenBy, Instant now) {
        this.organisationId = given.organisationId();
        this.deputyId = given.deputyId();
        this.givenName = given.givenName();
        this.surname = given.surname();
        this.post = given.post();
        this.email = given.email();
        this.number = given.number();
        this.dated = given.dated();
        this.validFrom = given.from();
        this.lastDay = given.lastDay();
        this.deputyCode = sealedCode;
        this.letterId = letterId;
        this.givenBy = givenBy;
        this.givenAt = now;
    }

    /**
     * From now on the deputy applies for nothing; what was revoked stays so, as of the first time. Time stamps of
     * signatures tell no more than the second: one of the same second comes too late.
     */
    public void revoke(UUID by, Instant now) {
        if (revokedAt == null) {
            revokedAt = now.truncatedTo(ChronoUnit.SECONDS);
            revokedBy = by;
        }
    }

    public UUID id() {
        return id;
    }

    public UUID letterId() {
        return letterId;
    }

    /** The head who gave it. */
    public UUID givenBy() {
        return givenBy;
    }

    /** Null unless it was revoked. */
    public Instant revokedAt() {
        return revokedAt;
    }

    public Given given() {
        return new Given(organisationId, deputyId, givenName, surname, post, email, number, dated, validFrom, lastDay);
    }
}
