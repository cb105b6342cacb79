package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import lv.viis.chassis.calendar.Riga;

/** Proposes a wording for letters to come; faults in it are told now, and not to who confirms it. */
@ApplicationScoped
class ProposeLetterText {

    private final EntityManager database;
    private final LetterTexts texts;
    private final CheckText checkText;

    ProposeLetterText(EntityManager database, LetterTexts texts, CheckText checkText) {
        this.database = database;
        this.texts = texts;
        this.checkText = checkText;
    }

    @Transactional
    LetterTextProposal propose(UUID callerId, LetterText text, Instant now) {
        text.requireToCome(Riga.day(now));
        checkText.check(text);
        texts.named(text.sample, text.lang, text.version).ifPresent(known -> {
            throw new TextVersionTaken(known.id);
        });
        var proposal = new LetterTextProposal(text, callerId, now);
        database.persist(proposal);
        database.flush();
        return proposal;
    }
}
