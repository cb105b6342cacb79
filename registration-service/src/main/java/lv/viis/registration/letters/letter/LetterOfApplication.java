package lv.viis.registration.letters.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import lv.viis.registration.texts.lettertext.LetterKind;

/** That an application rests on a letter; in force as long as its present version does. */
@Entity
@Table(name = "application_letter")
@IdClass(LetterOfApplication.Key.class)
class LetterOfApplication {

    record Key(UUID applicationId, UUID letterId) {}

    @Id
    UUID applicationId;

    @Id
    UUID letterId;

    @Enumerated(EnumType.STRING)
    LetterKind kind;

    boolean inForce;

    /** Of what the letter says of this application: a letter for many may say the same of one and not of another. */
    byte[] contentSha256;

    protected LetterOfApplication() {}

    LetterOfApplication(UUID applicationId, Letter letter, byte[] contentSha256) {
        this.applicationId = applicationId;
        this.letterId = letter.id;
        this.kind = letter.kind;
        this.inForce = true;
        this.contentSha256 = contentSha256;
    }
}
