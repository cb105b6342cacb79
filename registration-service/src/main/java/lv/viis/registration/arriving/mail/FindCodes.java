package lv.viis.registration.arriving.mail;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What looks like a letter's code in a text, to a person who reads it. */
final class FindCodes {

    /**
     * What was found.
     *
     * @param candidates words of ten letters too; only those that a letter has are codes
     * @param meant whether one of them was meant as a code, whether or not a letter has it
     */
    record Codes(Set<String> candidates, boolean meant) {}

    private static final int LENGTH = 10;
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** What a reader takes for the letters at the same place, from Greek and Cyrillic alphabets. */
    private static final String LOOK_ALIKE = "ΑΒΕΖΗΚΜΝΡΤΥΧАВЕНКМРСТХУЅЈԚԜҺԌЗ";

    private static final String LOOKED_FOR = "ABEZHKMNPTYXABEHKMPCTXYSJQWHG3";

    /** Neither seen nor a blank: format characters, variation selectors and the like. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\uFE00-\\uFE0F]+");

    /** What programs put before the lines of an answered mail. */
    private static final Pattern QUOTED = Pattern.compile("(?m)^[ \\t>|]++");

    /** Addresses, and packed data such as keys and signatures: of letters and digits, but for nobody to read. */
    private static final Pattern NOT_WORDS = Pattern.compile(
            "(?i)(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}+:/{1,2}\\S+|(?<![a-z0-9])cid:\\S+|(?<![^\\s<>\"(:;,])[^\\s<>\"(:;,@]++@\\S+|(?<![a-z0-9+/])[a-z0-9+/]{40,}+=*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    /** Of one code's parts. */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\\p{Z}]{1,3}|[\\s\\p{Z}]?[\\p{Pd}\\u2212_·.][\\s\\p{Z}]{0,2}");

    private static final int FARTHEST = 4;

    /** More than these are somebody's list of guesses. */
    private static final int MOST = 50;

    private FindCodes() {}

    /** Those that were meant before others, fifty of each at the most. */
    static Set<String> candidates(String text) {
        return in(text).candidates();
    }

    static Codes in(String text) {
        var seen = seen(UuFiles.split(text).text());
        var meant = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        for (var code : codes(NOT_WORDS.matcher(seen).replaceAll(" | "))) {
            (code.isMeant() ? meant : others).add(code.joined());
        }
        // An address may name a letter, but one that looks like a code in it means nothing.
        NOT_WORDS
                .matcher(seen)
                .results()
                .limit(MOST)
                .forEach(one -> codes(one.group()).stream()
                        .filter(code -> code.parts().size() == 1)
                        .forEach(code -> others.add(code.joined())));
        var all = new LinkedHashSet<String>();
        meant.stream().limit(MOST).forEach(all::add);
        others.stream().limit(MOST).forEach(all::add);
        return new Codes(all, !meant.isEmpty());
    }

    /** A code in the parts in which it is written. */
    private record Code(List<String> parts) {

        String joined() {
            return String.join("", parts);
        }

        /** No word and no number has both letters and digits; of two that only stand together, both must. */
        boolean isMeant() {
            return parts.size() <= 2 && parts.stream().allMatch(part -> part.length() >= LENGTH / 2 && isMixed(part));
        }
    }

    private static boolean isMixed(String part) {
        return part.chars().anyMatch(Character::isDigit) && part.chars().anyMatch(Character::isLetter);
    }

    /** As a reader sees it, in capitals of one alphabet. */
    private static String seen(String text) {
        var plain = UNSEEN.matcher(QUOTED.matcher(text).replaceAll("")).replaceAll("");
        var capitals = new StringBuilder(
                Normalizer.normalize(plain, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT));
        for (var i = 0; i < capitals.length(); i++) {
            var at = LOOK_ALIKE.indexOf(capitals.charAt(i));
            if (at >= 0) {
                capitals.setCharAt(i, LOOKED_FOR.charAt(at));
            }
        }
        return capitals.toString();
    }

    /** Each word, or words that stand beside each other, of ten letters together. */
    private static List<Code> codes(String seen) {
        var found = new ArrayList<Code>();
        var before = new ArrayList<String>();
        var end = -1;
        for (var word : WORD.matcher(seen).results().toList()) {
            if (end < 0
                    || word.start() - end > FARTHEST
                    || !BETWEEN.matcher(seen.substring(end, word.start())).matches()) {
                before.clear();
            }
            end = word.end();
            if (word.group().chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
                before.clear();
                continue;
            }
            before.add(word.group());
            var length = 0;
            for (var from = before.size() - 1; from >= 0 && length < LENGTH; from--) {
                length += before.get(from).length();
                if (length == LENGTH) {
                    found.add(new Code(List.copyOf(before.subList(from, before.size()))));
                }
            }
            if (before.size() > LENGTH) {
                before.remove(0);
            }
        }
        return found;
    }
}
