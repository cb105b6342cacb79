package lv.viis.registration.mail;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What looks like a letter's code in a text. */
final class FindCodes {

    private static final Pattern CODE =
            Pattern.compile("(?<![0-9\\p{L}])[2-9A-HJKMNP-TV-Z]{10}(?![0-9\\p{L}])", Pattern.CASE_INSENSITIVE);

    /** More than these are somebody's list of guesses. */
    private static final int MOST = 50;

    private FindCodes() {}

    /** Words of ten letters too; only those that a letter has are codes. */
    static Set<String> candidates(String text) {
        var found = new LinkedHashSet<String>();
        CODE.matcher(text)
                .results()
                .map(match -> match.group().toUpperCase(Locale.ROOT))
                .limit(MOST)
                .forEach(found::add);
        return found;
    }

    /** Whether it was meant as a code: no word and no number has both letters and digits. */
    static boolean isMeant(String candidate) {
        return candidate.chars().anyMatch(Character::isDigit)
                && candidate.chars().anyMatch(Character::isLetter);
    }
}
