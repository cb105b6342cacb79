package lv.viis.registration.letters.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Codes and days in the words of one language; a code without words is shown as it is. */
final class Words {

    static final Words LV = new Words("lv", DateTimeFormatter.ofPattern("dd.MM.uuuu."));
    static final Words EN = new Words("en", DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Properties words = new Properties();
    private final DateTimeFormatter days;

    private Words(String language, DateTimeFormatter days) {
        this.days = days;
        try (var in = Words.class.getResourceAsStream("/notifications/words_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The facts as a reader wants them: days written out, codes in words, lists as lists. */
    Map<String, Object> of(Map<String, String> facts) {
        var read = new HashMap<String, Object>();
        facts.forEach((name, fact) -> read.put(name, of(name, fact)));
        return read;
    }

    private Object of(String name, String fact) {
        return switch (name) {
            case "letter", "reason", "refusal", "role" -> word(name, fact);
            case "reasons" -> list(fact).map(code -> word("reason", code)).toList();
            case "findings" -> list(fact).map(this::finding).toList();
            default -> DAY.matcher(fact).matches() ? days.format(LocalDate.parse(fact)) : fact;
        };
    }

    private String word(String kind, String code) {
        return words.getProperty(kind + "." + code, code);
    }

    /** @param finding a letter's code, a space, and what became of what was sent for it */
    private String finding(String finding) {
        var parts = finding.split(" ", 2);
        return parts.length == 1
                ? word("finding", finding)
                : parts[0] + ": " + words.getProperty("finding." + parts[1], word("refusal", parts[1]));
    }

    private static Stream<String> list(String fact) {
        return Arrays.stream(fact.split(",")).map(String::strip).filter(item -> !item.isEmpty());
    }
}
