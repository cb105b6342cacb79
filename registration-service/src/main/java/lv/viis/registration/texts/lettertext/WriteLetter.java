package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import lv.viis.registration.signing.signature.SignatureBox;

/** Writes a letter in the Latvian wording that is in force on its day. */
@ApplicationScoped
public class WriteLetter {

    /** Where the frame draws it, on every page: 28 mm from the left, 20 mm from the bottom, 78 mm by 28 mm. */
    static final SignatureBox BOX = new SignatureBox(79.4f, 56.7f, 301.2f, 136.0f);

    /**
     * A letter as it was written.
     *
     * @param pdf ends with the end mark and one line feed, where a signature may begin
     * @param textVersion of its wording
     * @param box the place for a visible signature, on every page
     */
    public record WrittenLetter(byte[] pdf, String textVersion, SignatureBox box) {}

    private final LetterTexts texts;
    private final PrintLetter printLetter;

    WriteLetter(LetterTexts texts, PrintLetter printLetter) {
        this.texts = texts;
        this.printLetter = printLetter;
    }

    public WrittenLetter write(LetterContent content) {
        var text = texts.inForce(LetterSample.of(content), LetterText.LATVIAN, content.issuedOn())
                .orElseThrow(() -> new IllegalStateException("no text is in force for " + content));
        return new WrittenLetter(printLetter.letter(text, content), text.version, BOX);
    }
}
