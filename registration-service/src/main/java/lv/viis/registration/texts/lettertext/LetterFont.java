package lv.viis.registration.texts.lettertext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import lv.viis.chassis.text.Text;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What the letters' font can print, in both its weights; for what it lacks the PDF would say {@code #}. */
final class LetterFont {

    static final String NAME = "Liberation Sans";

    /** It has no letters beyond the Basic Multilingual Plane. */
    private static final int LAST = 0xFFFF;

    private static final BitSet PRINTED = printed();

    private LetterFont() {}

    static InputStream regular() {
        return open("Regular");
    }

    static InputStream bold() {
        return open("Bold");
    }

    /** The characters of a text that it cannot print as they are meant, each once. */
    static List<Integer> missing(String text) {
        return text.codePoints()
                .filter(character -> " \t\r\n".indexOf(character) < 0 && !prints(character))
                .distinct()
                .boxed()
                .toList();
    }

    /**
     * What is written from right to left it has in part, and the letter's lines would turn it round; a mark that makes no
     * character of its own with its letter would be printed beside or across it.
     */
    private static boolean prints(int character) {
        var direction = Character.getDirectionality(character);
        return PRINTED.get(character)
                && Character.getType(character) != Character.NON_SPACING_MARK
                && Character.getType(character) != Character.ENCLOSING_MARK
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT
                && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                && Text.hidden(Character.toString(character)).isEmpty();
    }

    private static BitSet printed() {
        var both = glyphs(regular());
        both.and(glyphs(bold()));
        return both;
    }

    private static BitSet glyphs(InputStream file) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            var glyphs = font.getUnicodeCmapLookup();
            var found = new BitSet(LAST + 1);
            for (var character = 0; character <= LAST; character++) {
                found.set(character, glyphs.getGlyphId(character) != 0);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String weight) {
        return LetterFont.class.getResourceAsStream("/liberation/LiberationSans-" + weight + ".ttf");
    }
}
