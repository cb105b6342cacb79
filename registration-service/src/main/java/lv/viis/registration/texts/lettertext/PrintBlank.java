package lv.viis.registration.texts.lettertext;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Prints each text as a blank form once: anybody may ask for it, and a text never changes. */
@ApplicationScoped
class PrintBlank {

    private final PrintLetter printLetter;
    private final Map<UUID, byte[]> printed = new ConcurrentHashMap<>();

    PrintBlank(PrintLetter printLetter) {
        this.printLetter = printLetter;
    }

    byte[] print(LetterText text) {
        return printed.computeIfAbsent(text.id, id -> printLetter.blank(text));
    }
}
