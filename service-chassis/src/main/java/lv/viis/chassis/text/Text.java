package lv.viis.chassis.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.viis.chassis.language.Wording;
import lv.viis.chassis.problem.InvalidInput;

/**
 * The one form in which text is kept and compared: NFC (Unicode Standard Annex 15), without blanks at its ends. What
 * enters by JSON has passed here; what enters by another way (a query, a file) is passed by who reads it.
 */
public final class Text {

    /** Where the sender's program had no letter for it, or read bytes in another encoding than they were written. */
    private static final int LOST = 0xFFFD;

    private static final Wording LETTERS_LOST = new Wording(
            "letters were lost on the way (U+FFFD REPLACEMENT CHARACTER stands for them): send it as UTF-8",
            "pa ceļam ir zuduši burti (to vietā ir U+FFFD REPLACEMENT CHARACTER): nosūtiet kā UTF-8");

    /** What a reader takes for one character: a letter with its marks, a sign of several parts (Annex 29). */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Text() {}

    /** What no text can hold, in words; empty if it can be read. */
    public static Optional<Wording> fault(String text) {
        if (text.indexOf(LOST) >= 0) {
            return Optional.of(LETTERS_LOST);
        }
        if (text.indexOf('\0') >= 0) {
            return Optional.of(new Wording("holds a NUL character", "satur NUL rakstzīmi"));
        }
        return first(text, character -> Character.getType(character) == Character.SURROGATE)
                .map("U+%04X"::formatted)
                .map(half ->
                        new Wording("holds half a character (" + half + ")", "satur pusi rakstzīmes (" + half + ")"));
    }

    /**
     * Text as it is kept.
     *
     * @param field and {@code in}: where it stood, for the refusal
     * @throws CharactersLost if it holds U+FFFD
     * @throws InvalidInput if it holds what is no text
     */
    public static String read(String text, String field, String in) {
        var fault = fault(text);
        if (fault.isPresent()) {
            throw text.indexOf(LOST) >= 0
                    ? new CharactersLost(field, in, LETTERS_LOST)
                    : new InvalidInput(field, in, fault.get());
        }
        return plain(text);
    }

    /** In NFC, without blanks at its ends. */
    public static String plain(String text) {
        var normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        var from = 0;
        var to = normal.length();
        while (from < to && Characters.isBlank(normal.codePointAt(from))) {
            from += Character.charCount(normal.codePointAt(from));
        }
        while (to > from && Characters.isBlank(normal.codePointBefore(to))) {
            to -= Character.charCount(normal.codePointBefore(to));
        }
        return normal.substring(from, to);
    }

    /** One line, as a name: every run of spaces within it, of whatever kind, is one. */
    public static String line(String text) {
        return replaced(plain(text), Characters::isSpace, " ").replaceAll(" {2,}", " ");
    }

    /** A line whose dashes are hyphens, as a number or a code. */
    public static String code(String text) {
        return replaced(line(text), Characters::isDash, "-");
    }

    /** A number that people write in groups: a code without its spaces. */
    public static String digits(String text) {
        return code(text).replace(" ", "");
    }

    /** Several lines, each ended by a line feed. */
    public static String paragraphs(String text) {
        return plain(text.replaceAll("\r\n|[\r\u0085\u2028\u2029]", "\n"));
    }

    /**
     * The beginning of a text, which ends between two characters as a reader sees them.
     *
     * @param most its length at most, in UTF-16 units
     */
    public static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = 0;
        for (var next = CHARACTER.matcher(text); next.find() && next.end() <= most; ) {
            end = next.end();
        }
        if (end == 0 && most > 0) {
            // One letter under more marks than there is room for.
            end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        }
        return text.substring(0, end);
    }

    /** Whether there is nothing to read: no character, or blanks, hidden ones, and marks upon nothing alone. */
    public static boolean isEmpty(String text) {
        return content(text) == 0;
    }

    /** How many characters there are to read. */
    public static long content(String text) {
        return text.codePoints().filter(Characters::isContent).count();
    }

    /** The first character of a line that nobody sees, by its name; empty if there is none. */
    public static Optional<String> hidden(String text) {
        return first(text, Characters::isHidden).map(Characters::named);
    }

    /** What is wrong with a line, in words that name the character; empty if nothing is, or there is no text. */
    public static Optional<Wording> faultOfLine(String text) {
        return Faults.line(text);
    }

    /** The first character of a text of several lines that is a control and no line break or tab. */
    static Optional<String> control(String text) {
        return first(
                        text,
                        character -> Character.getType(character) == Character.CONTROL && "\n\t".indexOf(character) < 0)
                .map(Characters::named);
    }

    private static Optional<Integer> first(String text, IntPredicate what) {
        return text.codePoints().filter(what).boxed().findFirst();
    }

    private static String replaced(String text, IntPredicate what, String by) {
        return text.codePoints()
                .mapToObj(character -> what.test(character) ? by : Character.toString(character))
                .collect(Collectors.joining());
    }
}
