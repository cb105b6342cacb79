package lv.viis.registration.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Publishes a wording for letters to come. */
@ApplicationScoped
class PublishLetterText {

    static final ZoneId RIGA = ZoneId.of("Europe/Riga");

    private final EntityManager database;
    private final LetterTexts texts;
    private final CheckText checkText;

    PublishLetterText(EntityManager database, LetterTexts texts, CheckText checkText) {
        this.database = database;
        this.texts = texts;
        this.checkText = checkText;
    }

    @Transactional
    LetterText publish(UUID callerId, LetterText text, Instant now) {
        text.publish(callerId, LocalDate.ofInstant(now, RIGA), now);
        checkText.check(text);
        // One after the other: what is asked next must see what another has just published.
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('letter-text')) as text)")
                .getSingleResult();
        texts.named(text.sample, text.lang, text.version).ifPresent(known -> {
            throw new TextVersionTaken(known.id);
        });
        database.persist(text);
        database.flush();
        return text;
    }
}
