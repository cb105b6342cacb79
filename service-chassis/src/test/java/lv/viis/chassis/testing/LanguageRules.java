package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.problem.GeneralProblem;

/** What is said to people is said in both languages, and in each in its own words. */
public final class LanguageRules {

    private static final Path SOURCES = Path.of("src", "main", "java");

    private static final Pattern CONSTRAINT = Pattern.compile("jakarta\\.validation\\.constraints\\.(\\w+)");
    private static final Pattern MESSAGE = Pattern.compile("\\bmessage(?:\\(\\) default| =) \"([^\"]*)\"");

    private LanguageRules() {}

    /** Throws with each text of the module's main code, and of what stands before all, that lacks a language. */
    public static void check() {
        var faults = new ArrayList<String>();
        for (var problem : GeneralProblem.values()) {
            BothTexts.of(problem.title(Language.EN), problem.title(Language.LV))
                    .fault()
                    .ifPresent(fault -> faults.add(problem + fault));
        }
        bundles(faults);
        for (var source : sources()) {
            constraints(source, faults);
        }
        faults.addAll(SaidInSources.faults(sources()));
        assertEquals(List.of(), faults, "texts that are not in both languages");
    }

    /** Of constraints: the same lines in each. */
    private static void bundles(List<String> faults) {
        var english = texts(Language.EN);
        var latvian = texts(Language.LV);
        var keys = new TreeSet<>(english.keySet());
        keys.addAll(latvian.keySet());
        for (var key : keys) {
            BothTexts.of(
                            english.containsKey(key) ? english.getString(key) : "",
                            latvian.containsKey(key) ? latvian.getString(key) : "")
                    .fault()
                    .ifPresent(fault -> faults.add(key + fault));
        }
    }

    /** A constraint says what the bundles have, and nothing of its own. */
    private static void constraints(Path source, List<String> faults) {
        var text = text(source);
        if (!text.contains("jakarta.validation")) {
            return;
        }
        var english = texts(Language.EN);
        Stream.concat(
                        CONSTRAINT
                                .matcher(text)
                                .results()
                                .map(used -> "{jakarta.validation.constraints." + used.group(1) + ".message}"),
                        MESSAGE.matcher(text).results().map(message -> message.group(1)))
                .distinct()
                .filter(message ->
                        !message.matches("\\{.*}") || !english.containsKey(message.substring(1, message.length() - 1)))
                .forEach(message ->
                        faults.add(source.getFileName() + ": " + message + " is no line of ValidationMessages"));
    }

    private static ResourceBundle texts(Language language) {
        return ResourceBundle.getBundle(
                "ValidationMessages",
                Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<Path> sources() {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            return sources.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
