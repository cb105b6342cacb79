package lv.viis.registration.lettertext;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A wording of a letter in one language; once published it stays as it is, and a later one takes its place. */
@Entity
class LetterText {

    /** In which letters are issued; a text in another language only explains. */
    static final String LATVIAN = "lv";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Enumerated(EnumType.STRING)
    LetterSample sample;

    String lang;
    String version;

    /** The first day of Europe/Riga on which letters are issued in it. */
    LocalDate validFrom;

    String template;

    /** Null for a text that came with the service. */
    UUID publishedBy;

    Instant publishedAt;

    protected LetterText() {}

    LetterText(LetterSample sample, String lang, String version, LocalDate validFrom, String template) {
        this.sample = sample;
        this.lang = lang;
        this.version = version;
        this.validFrom = validFrom;
        this.template = template;
    }

    /** @throws TextValidInThePast letters that were issued keep the words in which they were issued */
    void publish(UUID by, LocalDate today, Instant now) {
        if (validFrom.isBefore(today)) {
            throw new TextValidInThePast();
        }
        publishedBy = by;
        publishedAt = now;
    }
}
