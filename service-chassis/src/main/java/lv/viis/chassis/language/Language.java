package lv.viis.chassis.language;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages in which VIIS speaks to people. */
public enum Language {
    LV,
    EN;

    private static final List<String> TAGS = List.of("lv", "en");

    /** As in {@code Content-Language} (RFC 5646). */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Which one somebody reads best (RFC 9110, 12.5.4; RFC 4647, 3.4).
     *
     * @param accepted the value of {@code Accept-Language}, null if it is absent
     * @param otherwise where it names none of ours, or nothing that can be read
     */
    public static Language of(String accepted, Language otherwise) {
        if (accepted == null || accepted.isBlank()) {
            return otherwise;
        }
        try {
            var tag = Locale.lookupTag(LanguageRange.parse(accepted), TAGS);
            return tag == null ? otherwise : valueOf(tag.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }
}
