package lv.viis.chassis.testing;

import java.util.Optional;
import java.util.regex.Pattern;

/** The words of one text in both languages, without what is filled in. */
record BothTexts(String english, String latvian) {

    private static final Pattern LATVIAN_LETTER = Pattern.compile("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]");

    /** Those that no Latvian sentence has. */
    private static final Pattern ENGLISH_WORD = Pattern.compile(
            "\\b(the|is|are|was|not|of|and|or|has|must|which|an|with|that)\\b", Pattern.CASE_INSENSITIVE);

    static BothTexts of(String english, String latvian) {
        return new BothTexts(english.strip(), latvian.strip());
    }

    /** What is wrong with them, to be read after what they are of; empty if nothing is. */
    Optional<String> fault() {
        if (english.isEmpty() || latvian.isEmpty()) {
            return Optional.of(" lacks " + (english.isEmpty() ? "English" : "Latvian"));
        }
        if (english.equals(latvian)) {
            return Optional.of(" says the same in both languages: " + english);
        }
        if (LATVIAN_LETTER.matcher(english).find()) {
            return Optional.of(" has Latvian where English should be: " + english);
        }
        return ENGLISH_WORD.matcher(latvian).find()
                ? Optional.of(" has English where Latvian should be: " + latvian)
                : Optional.empty();
    }
}
