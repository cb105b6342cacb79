package lv.viis.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.viis.local.part.Service;
import lv.viis.local.person.DemoPeople;
import org.junit.jupiter.api.Test;

/** The start page says everything in Latvian and in English, and nothing past {@code texts.json}. */
class StartPageTextsTest {

    private static final List<String> SCRIPTS = List.of("app.js", "calls.js", "language.js", "login.js", "page.js");

    /** {@code text("key")}, and both keys of {@code text(yes ? "key" : "other")}. */
    private static final Pattern SAID =
            Pattern.compile("\\btext\\((?:[\\w.]+ \\? \"([\\w.-]+)\" : )?\"([\\w.-]+)\"\\s*[,)]");

    private static final Pattern MARKED = Pattern.compile("data-text=\"([\\w.-]+)\"");
    private static final Pattern LATVIAN_LETTER = Pattern.compile("[āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽ]");

    @Test
    void each_text_is_in_both_languages_and_in_each_in_its_own_words() throws IOException {
        var faults = new ArrayList<String>();
        texts().fields().forEachRemaining(text -> {
            var latvian = text.getValue().path("lv").asText().strip();
            var english = text.getValue().path("en").asText().strip();
            judge(text.getKey(), latvian, english, faults);
            if (!filled(latvian).equals(filled(english))) {
                faults.add(text.getKey() + " fills in other values");
            }
        });
        for (var person : DemoPeople.load().all()) {
            judge(person.id(), person.postLv() == null ? "" : person.postLv(), person.post(), faults);
        }
        assertThat(faults).isEmpty();
    }

    private static void judge(String key, String latvian, String english, List<String> faults) {
        if (latvian.isEmpty() || english.isEmpty()) {
            faults.add(key + " lacks a language");
        } else if (latvian.equals(english)) {
            faults.add(key + " is the same in both");
        } else if (LATVIAN_LETTER
                .matcher(english.replaceAll("\\p{Lu}\\p{L}+|\"[^\"]+\"", ""))
                .find()) {
            faults.add(key + " has Latvian where English should be");
        }
    }

    private static TreeSet<String> filled(String text) {
        return found(Pattern.compile("\\{(\\w+)}"), text);
    }

    @Test
    void what_the_page_says_has_a_text_and_each_text_is_said() throws IOException {
        var said = found(MARKED, file("index.html"));
        for (var script : SCRIPTS) {
            said.addAll(found(SAID, file(script)));
        }
        Stream.of(Service.values()).forEach(service -> said.add("service." + service.id()));
        var told = new TreeSet<String>();
        texts().fieldNames().forEachRemaining(told::add);
        assertThat(said).isEqualTo(told);
    }

    /** But for the name of the system and those of the languages. */
    @Test
    void nothing_stands_in_the_page_itself() throws IOException {
        var words = file("index.html").replaceAll("(?s)<[^>]*>", "\n").lines().map(String::strip);
        assertThat(words.filter(line -> !line.isEmpty())).containsExactly("VIIS", "VIIS", "Latviešu", "English");
    }

    private static TreeSet<String> found(Pattern pattern, String text) {
        var found = new TreeSet<String>();
        var matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (var group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }

    private static JsonNode texts() throws IOException {
        return new ObjectMapper().readTree(file("texts.json"));
    }

    private static String file(String name) throws IOException {
        try (var in = StartPage.class.getResourceAsStream("/start-page/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
