package lv.viis.local;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of {@code deploy/docs/asvs.md} is whole, and what it rests on exists. */
class AsvsTest {

    private static final String PAGE = "deploy/docs/asvs.md";

    private static final List<String> STATES = List.of("met", "partly", "not met", "not applicable");

    /** A row of the table; {@code items} are the names in backticks of its evidence. */
    private record Row(String id, String level, String state, String evidence, List<String> items) {}

    private final List<Row> rows = rows();

    @Test
    void each_requirement_of_both_levels_stands_once() throws IOException {
        String ids;
        try (var resource = AsvsTest.class.getResourceAsStream("/asvs-5.0-ids.txt")) {
            ids = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(rows.stream().map(row -> row.id() + " " + row.level()))
                .containsExactlyElementsOf(ids.lines().toList());
    }

    @Test
    void each_row_has_a_state_and_says_what_it_rests_on_or_what_is_missing() {
        var faults = new ArrayList<String>();
        for (var row : rows) {
            var fits =
                    switch (row.state()) {
                        case "met" -> !row.items().isEmpty() && !row.evidence().contains("Missing:");
                        case "partly" ->
                            !row.items().isEmpty() && row.evidence().contains("Missing:");
                        case "not met" -> row.evidence().contains("Missing:");
                        case "not applicable" -> !row.evidence().isBlank();
                        default -> false;
                    };
            if (!fits) {
                faults.add(row.id() + " " + row.state() + ": " + row.evidence());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void each_test_property_and_file_that_a_row_names_exists() {
        var evidence = new Evidence();
        var faults = new ArrayList<String>();
        for (var row : rows) {
            row.items().stream()
                    .filter(item -> !evidence.has(item))
                    .forEach(item -> faults.add(row.id() + " names what is not there: " + item));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_counts_at_its_head_are_those_of_its_rows() {
        var counts = rows.stream().collect(groupingBy(Row::state, counting()));
        var words = new ArrayList<String>();
        STATES.forEach(state -> words.add(counts.getOrDefault(state, 0L) + " " + state));
        assertThat(Checkout.text(Path.of(PAGE)))
                .contains(rows.size() + " requirements: " + String.join(", ", words) + ".");
    }

    private static List<Row> rows() {
        var rows = new ArrayList<Row>();
        for (var line : Checkout.text(Path.of(PAGE)).lines().toList()) {
            var cells = line.split("\\|", -1);
            if (cells.length > 5 && cells[1].strip().matches("\\d+\\.\\d+\\.\\d+")) {
                assertThat(cells).as(line).hasSize(7);
                var items = Pattern.compile("`([^`]+)`")
                        .matcher(cells[5])
                        .results()
                        .map(found -> found.group(1))
                        .toList();
                rows.add(new Row(cells[1].strip(), cells[2].strip(), cells[4].strip(), cells[5].strip(), items));
            }
        }
        return rows;
    }

    /** What there is in the repository to be named. */
    private static final class Evidence {

        private static final Pattern METHOD = Pattern.compile("\\bvoid (\\w+)\\(");
        private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"");

        private final Map<String, Set<String>> tests = new HashMap<>();
        private final Set<String> types = new HashSet<>();
        private final Map<String, String> mappings = new TreeMap<>();
        private final StringBuilder main = new StringBuilder();
        private final StringBuilder migrations = new StringBuilder();

        Evidence() {
            Checkout.files().forEach(this::add);
        }

        private void add(Path file) {
            var path = Checkout.slashed(file);
            var name = file.getFileName().toString();
            if (path.contains("/src/test/java/") && name.endsWith(".java")) {
                var methods = tests.computeIfAbsent(name.replace(".java", ""), any -> new HashSet<>());
                METHOD.matcher(Checkout.text(file)).results().forEach(found -> methods.add(found.group(1)));
            } else if (path.contains("/src/main/") && name.endsWith(".java")) {
                var text = Checkout.text(file);
                types.add(name.replace(".java", ""));
                main.append(text);
                MAPPING.matcher(text).results().forEach(found -> mappings.merge(found.group(1), text, String::concat));
            } else if (name.endsWith(".properties") && path.contains("/src/main/")) {
                main.append(Checkout.text(file));
            } else if (name.endsWith(".sql")) {
                types.add(name);
                migrations.append(Checkout.text(file));
            }
        }

        boolean has(String item) {
            if (item.matches("\\w+(?:Test|IT)\\.\\w+")) {
                var dot = item.indexOf('.');
                return tests.getOrDefault(item.substring(0, dot), Set.of()).contains(item.substring(dot + 1));
            }
            if (item.matches("(?:viis|quarkus|mp|smallrye|kafka)\\.[\\w.*\\[\\]-]+")) {
                return main.indexOf(item) >= 0 || isMapped(item);
            }
            if (item.matches("\\w+\\(\\)")) {
                return Pattern.compile("(?i)function (?:\\w+\\.)?" + item.replace("()", "\\s*\\("))
                        .matcher(migrations)
                        .find();
            }
            return item.contains("/") ? exists(item) : types.contains(item) || exists(item);
        }

        /** A property of a typed mapping: its parts are the names of methods there. */
        private boolean isMapped(String property) {
            return mappings.entrySet().stream()
                    .filter(mapping -> property.startsWith(mapping.getKey() + "."))
                    .anyMatch(mapping -> {
                        var parts = property.substring(mapping.getKey().length() + 1)
                                .split("\\.");
                        return List.of(parts).stream()
                                .allMatch(part -> mapping.getValue().contains(" " + camelCase(part) + "()"));
                    });
        }

        private static String camelCase(String kebab) {
            return Pattern.compile("-(\\w)")
                    .matcher(kebab)
                    .replaceAll(found -> found.group(1).toUpperCase(java.util.Locale.ROOT));
        }

        private static boolean exists(String path) {
            try {
                return Checkout.ROOT.resolve(path).toRealPath().startsWith(Checkout.ROOT.toRealPath());
            } catch (java.nio.file.NoSuchFileException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
