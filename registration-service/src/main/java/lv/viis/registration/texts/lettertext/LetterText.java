package lv.viis.registration.texts.lettertext;

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

    /** Characters; the longest of ours has 5,000. */
    static final int LONGEST_TEMPLATE = 50_000;

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

    /** Who confirmed it, and is another one; null where there is no publisher, and for texts from before it took two. */
    UUID confirmedBy;

    Instant publishedAt;

    protected LetterText() {}

    LetterText(LetterSample sample, String lang, String version, LocalDate validFrom, String template) {
        this.sample = sample;
        this.lang = lang;
        this.version = version;
        this.validFrom = validFrom;
        this.template = template;
    }

    /** @param confirmer another administrator than the one whose proposal it was */
    void publish(UUID proposer, UUID confirmer, LocalDate today, Instant now) {
        requireToCome(today);
        publishedBy = proposer;
        confirmedBy = confirmer;
        publishedAt = now;
    }

    /** @throws TextValidInThePast letters that were issued keep the words in which they were issued */
    void requireToCome(LocalDate today) {
        if (validFrom.isBefore(today)) {
            throw new TextValidInThePast();
        }
    }
}
