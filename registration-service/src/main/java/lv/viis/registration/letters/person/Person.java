package lv.viis.registration.letters.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody as they last signed for: the name under a pseudonym, the personal code sealed. */
@Entity
class Person {

    @Id
    UUID id;

    byte[] code;
    String givenName;
    String surname;
    Instant changedAt;

    protected Person() {}

    Person(UUID id) {
        this.id = id;
    }

    void isCalled(String signedGivenName, String signedSurname, Instant now) {
        givenName = signedGivenName;
        surname = signedSurname;
        changedAt = now;
    }
}
