package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Which text of the commitment letter holds when. */
@ApplicationScoped
public class CommitmentTexts {

    private final LetterTexts texts;

    CommitmentTexts(LetterTexts texts) {
        this.texts = texts;
    }

    /** @param day of Europe/Riga */
    public String versionInForce(LocalDate day) {
        return texts.inForce(LetterSample.COMMITMENT, LetterText.LATVIAN, day)
                .map(text -> text.version)
                .orElseThrow(() -> new IllegalStateException("no commitment text is in force"));
    }
}
