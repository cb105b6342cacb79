package lv.viis.registration.letters.letter;

import java.util.List;
import lv.viis.registration.applying.accessapplication.AccessApplication;
import lv.viis.registration.applying.accessapplication.ApplicationKind;
import lv.viis.registration.texts.lettertext.LetterKind;

/** Which letters an application needs evidence of (12.2). */
public final class NeededLetters {

    private NeededLetters() {}

    /** The head's, and the employee's own unless rights only end. */
    public static List<LetterKind> of(AccessApplication application) {
        return application.kind() == ApplicationKind.REVOKE
                ? List.of(LetterKind.HEAD_APPLICATION)
                : List.of(LetterKind.HEAD_APPLICATION, LetterKind.COMMITMENT);
    }
}
