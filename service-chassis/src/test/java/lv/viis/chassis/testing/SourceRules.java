package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.viis.chassis.text.Text;

/** What no main file may hold, found in its text. */
final class SourceRules {

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            // Who shortens a text to a length does it with Text.shortened, which halves no character.
            "texts that are cut at a number of chars, not by " + Text.class.getSimpleName(),
            Pattern.compile("\\.(?:substring|setLength|subSequence)\\([^;]*Math\\.min\\("),
            "days of a time in SQL that are not told by riga_day() or riga_today()",
            Pattern.compile("at time zone"));

    private SourceRules() {}

    static void check() {
        FORBIDDEN.forEach((what, pattern) -> assertEquals(List.of(), with(pattern), what));
        MetricsAreTold.check();
    }

    private static List<String> with(Pattern pattern) {
        return SourceFiles.java(SourceFiles.MAIN).stream()
                .filter(file -> pattern.matcher(SourceFiles.text(file)).find())
                .map(file -> file.getFileName().toString())
                .toList();
    }
}
