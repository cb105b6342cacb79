package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.viis.chassis.testing.DeclaredProperties.Need;
import lv.viis.chassis.testing.DeclaredProperties.Property;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * {@code docs/configuration.md} has a row for each property of a service, as its typed settings and their doc comments
 * say; with {@code -Dcontract.update=true} it is written instead of compared. And no other property of ours is read.
 */
public final class ConfigurationIsTold {

    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final Path CHASSIS = Path.of("../service-chassis");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path MAIN = Path.of("src/main");
    private static final Path SETTINGS = MAIN.resolve("resources/application.properties");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(viis\\.[\\w.-]+)(?::([^}]*))?}");
    private static final Pattern READ_BY_NAME =
            Pattern.compile("@ConfigProperty\\(\\s*name = \"(viis\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
    private static final Map<Type, String> WORDS = Map.of(
            boolean.class, "`true`, `false`",
            int.class, "number",
            Integer.class, "number",
            long.class, "number",
            String.class, "text",
            Duration.class, "duration",
            Period.class, "period",
            Instant.class, "time",
            URI.class, "URI");

    private static final Map<Need, String> NEEDS =
            Map.of(Need.ALWAYS, "required", Need.IN_ITS_GROUP, "required in its group", Need.NEVER, "none");

    private ConfigurationIsTold() {}

    /** Throws with what is not told, or told otherwise. */
    public static void check() {
        var set = settings();
        var unused = Set.of(set.getProperty("quarkus.arc.exclude-types", "").split("\\s*,\\s*"));
        var declared = new DeclaredProperties(classes(), unused);
        assertEquals(List.of(), declared.uncommented(), "settings without a doc comment");
        assertEquals(List.of(), undeclared(set, declared), "properties that no settings declare, or otherwise");
        AnswersAreTold.compare(PAGE, page(set, declared));
    }

    /** What is set, or read by its name, is declared; and where a default stands again, it is the same. */
    private static List<String> undeclared(Properties set, DeclaredProperties declared) {
        var faults = new ArrayList<String>();
        set.stringPropertyNames().stream()
                .map(name -> name.replaceAll("^%[^.]+\\.", ""))
                .filter(name -> name.startsWith("viis."))
                .filter(name -> declared.find(name).isEmpty())
                .forEach(faults::add);
        for (var root : List.of(MAIN, CHASSIS.resolve(MAIN))) {
            for (var text : texts(root)) {
                Stream.of(EXPRESSION, READ_BY_NAME)
                        .flatMap(pattern -> pattern.matcher(text).results())
                        .filter(found -> declared.find(found.group(1))
                                .filter(property ->
                                        found.group(2) == null || found.group(2).equals(property.standard()))
                                .isEmpty())
                        .forEach(found -> faults.add(found.group()));
            }
        }
        return faults;
    }

    private static List<String> texts(Path root) {
        return files(root, ".*\\.(?:java|properties)")
                .map(ConfigurationIsTold::text)
                .toList();
    }

    /** Of the service and of the chassis. */
    private static Index classes() {
        var indexer = new Indexer();
        Stream.of(CLASSES, CHASSIS.resolve(CLASSES))
                .flatMap(root -> files(root, ".*\\.class"))
                .forEach(file -> {
                    try (var compiled = Files.newInputStream(file)) {
                        indexer.index(compiled);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return indexer.complete();
    }

    private static Stream<Path> files(Path root, String name) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().matches(name)).sorted().toList().stream();
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

    private static Properties settings() {
        var settings = new Properties();
        try {
            settings.load(new StringReader(text(SETTINGS)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static String page(Properties set, DeclaredProperties declared) {
        var page = new StringBuilder("""
                # Configuration

                Every property of ours that this service reads, those of the chassis included; what an operator sets of Quarkus' own is a
                table [in the chassis' README](../../service-chassis/README.md#configures). Written from the typed settings and their doc
                comments, and compared with them by test.

                `<name>` stands for a key that is chosen freely, `[n]` for 0, 1, 2 … Durations are written `10s`, `5m`, `2h` or as in
                ISO 8601 (`PT10S`), periods as in ISO 8601 (`P30D`), times too, in UTC; lists with commas. A property in a file or of
                the command line that is misspelt under one of the prefixes stops the start; an environment variable does not.
                """);
        declared.sections().forEach((prefix, said) -> {
            page.append("\n## `%s`\n\n%s\n\n".formatted(prefix, String.join(" ", said)));
            page.append(
                    "| property | environment variable | type | default | effect |\n| --- | --- | --- | --- | --- |\n");
            declared.all().stream()
                    .filter(property -> declared.section(property).equals(prefix))
                    .forEach(property -> page.append(row(property, set.getProperty(property.name()))));
        });
        return page.toString();
    }

    /** @param set what the service's own file says of it; null if nothing */
    private static String row(Property property, String set) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        property.name(),
                        property.isGroup() ? "" : '`' + variable(property.name()) + '`',
                        property.isGroup() ? "group" : word(property.type()),
                        property.isGroup() ? "" : standard(property, set),
                        cell(property.effect()));
    }

    private static String standard(Property property, String set) {
        var declared = property.standard();
        if (set != null && !set.equals(declared)) {
            return cell('`' + set + "`, set by the service");
        }
        return declared == null ? NEEDS.get(property.need()) : cell('`' + declared + '`');
    }

    /** As MicroProfile Config finds it. */
    private static String variable(String property) {
        return property.replace("[n]", "[<n>]").replaceAll("[^\\w<>]", "_").toUpperCase(Locale.ROOT);
    }

    private static String word(Type type) {
        if (type instanceof ParameterizedType generic) {
            return "list of " + word(generic.getActualTypeArguments()[0]) + 's';
        }
        var raw = (Class<?>) type;
        return raw.isEnum()
                ? Arrays.stream(raw.getEnumConstants())
                        .map(constant -> '`' + ((Enum<?>) constant).name() + '`')
                        .collect(Collectors.joining(", "))
                : WORDS.getOrDefault(raw, raw.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private static String cell(String markdown) {
        return markdown.replaceAll("\\s+", " ").replace("|", "\\|");
    }
}
