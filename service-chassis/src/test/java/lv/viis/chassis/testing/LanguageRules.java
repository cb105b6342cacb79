package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.viis.chassis.language.Language;
import lv.viis.chassis.problem.GeneralProblem;

/** What is said to people is said in both languages, and in each in its own words. */
public final class LanguageRules {

    private static final Path SOURCES = SourceFiles.MAIN;
    private static final Path RESOURCES = Path.of("src", "main", "resources");

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
        var sources = SourceFiles.java(SOURCES);
        sources.forEach(source -> constraints(source, faults));
        faults.addAll(SaidInSources.faults(sources));
        assertEquals(List.of(), faults, "texts that are not in both languages");
    }

    /** Files of lines by name, as of constraints and of the words of mails: the same lines in each language. */
    private static void bundles(List<String> faults) {
        SourceFiles.endingWith(RESOURCES, "_(lv|en)\\.properties").stream()
                .map(file -> file.toString().replaceFirst("_(lv|en)\\.properties$", ""))
                .distinct()
                .forEach(bundle -> {
                    var english = lines(bundle + "_en.properties");
                    var latvian = lines(bundle + "_lv.properties");
                    var keys = new TreeSet<>(english.stringPropertyNames());
                    keys.addAll(latvian.stringPropertyNames());
                    for (var key : keys) {
                        BothTexts.of(english.getProperty(key, ""), latvian.getProperty(key, ""))
                                .fault()
                                .ifPresent(fault -> faults.add(key + fault));
                    }
                });
    }

    private static Properties lines(String file) {
        var lines = new Properties();
        try (var text = Files.newBufferedReader(Path.of(file))) {
            lines.load(text);
        } catch (NoSuchFileException e) {
            // All of its lines are missing.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** A constraint says what the bundles have, and nothing of its own. */
    private static void constraints(Path source, List<String> faults) {
        var text = SourceFiles.text(source);
        if (!text.contains("jakarta.validation")) {
            return;
        }
        var known =
                ResourceBundle.getBundle("ValidationMessages", Locale.ENGLISH).keySet();
        Stream.concat(
                        CONSTRAINT
                                .matcher(text)
                                .results()
                                .map(used -> "{jakarta.validation.constraints." + used.group(1) + ".message}"),
                        MESSAGE.matcher(text).results().map(message -> message.group(1)))
                .distinct()
                .filter(message ->
                        !message.matches("\\{.*}") || !known.contains(message.substring(1, message.length() - 1)))
                .forEach(message ->
                        faults.add(source.getFileName() + ": " + message + " is no line of ValidationMessages"));
    }
}
