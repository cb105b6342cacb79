package lv.viis.registration.arriving.mail;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A file in a mail that was for a letter, and what became of it. */
@Entity
@Immutable
class MailFinding {

    static final String ACCEPTED = "ACCEPTED";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID mailId;
    int attachment;
    UUID letterId;
    String outcome;
    Instant foundAt;

    protected MailFinding() {}

    MailFinding(UUID mailId, TriedFile found, Instant now) {
        this.mailId = mailId;
        this.attachment = found.attachment();
        this.letterId = found.letter().id();
        this.outcome = found.outcome();
        this.foundAt = now;
    }
}
