package lv.viis.registration.letters.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.UUID;

/** How somebody is reached for one employer, as they signed it, or stated it under their own login, for that one. */
@Entity
@IdClass(Contact.Key.class)
class Contact {

    record Key(UUID personId, UUID organisationId) {}

    @Id
    UUID personId;

    @Id
    UUID organisationId;

    String email;
    String phone;

    /** The letter that proves it. */
    UUID letterId;

    Instant notedAt;

    protected Contact() {}

    Contact(UUID personId, UUID organisationId) {
        this.personId = personId;
        this.organisationId = organisationId;
    }

    void isReachedBy(String signedEmail, String signedPhone, UUID letter, Instant now) {
        email = signedEmail;
        phone = signedPhone;
        letterId = letter;
        notedAt = now;
    }
}
