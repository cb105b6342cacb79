package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which packages of a service name which of its tables and views in their SQL. A table or view named is an import that no
 * compiler sees: a table is named by one package, its owner; what others may read of it is a view, which is listed with
 * the package that answers for it. So is an entity that a query names, which its own package owns.
 */
public final class Tables {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private static final Pattern CREATED = Pattern.compile("(?m)^\\s*create (?:or replace )?(table|view) (\\w+)");
    private static final Pattern RENAMED = Pattern.compile("(?m)^\\s*alter table (\\w+) rename to (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("(?m)^\\s*drop (?:table|view) (?:if exists )?(\\w+)");

    private static final Pattern ENTITY = Pattern.compile("(?s)@Entity\\b.*?\\bclass (\\w+)");

    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|using|lock table|truncate)\\s+(?:only\\s+)?(\\w+)");
    /** The further tables of a list, {@code from a x, b y}. */
    private static final Pattern LISTED =
            Pattern.compile("\\bfrom\\s+\\w+(?:\\s+(?:as\\s+)?\\w+)?((?:\\s*,\\s*\\w+(?:\\s+(?:as\\s+)?\\w+)?)+)");

    private final Set<String> tables = new TreeSet<>();
    private final Set<String> views = new TreeSet<>();
    /** The package of each entity. */
    private final Map<String, String> entities = new TreeMap<>();
    /** Packages below the service's own, by what they name. */
    private final Map<String, Set<String>> named = new TreeMap<>();

    private Tables(String root) {
        files(MIGRATIONS, ".sql").forEach(this::define);
        var sources = SOURCES.resolve(root.replace('.', '/'));
        files(sources, ".java")
                .forEach(file -> ENTITY.matcher(text(file))
                        .results()
                        .forEach(found -> entities.put(found.group(1), room(sources, file))));
        files(sources, ".java").forEach(file -> {
            var room = room(sources, file);
            names(text(file))
                    .forEach(name ->
                            named.computeIfAbsent(name, any -> new TreeSet<>()).add(room));
        });
    }

    /** @param root the service's package */
    public static Tables of(String root) {
        return new Tables(root);
    }

    /**
     * Throws with each table that two packages name, and each view that is not told or is no more.
     *
     * @param views the package that answers for each
     * @param besides who may name a table although it is another's, by the package
     */
    public void check(Map<String, String> views, Map<String, Set<String>> besides) {
        assertEquals(this.views, new TreeSet<>(views.keySet()), "views and their owners");
        var shared = named.entrySet().stream()
                .filter(entry -> tables.contains(entry.getKey()))
                .map(entry -> Map.entry(
                        entry.getKey(),
                        entry.getValue().stream()
                                .filter(room ->
                                        !besides.getOrDefault(room, Set.of()).contains(entry.getKey()))
                                .collect(Collectors.toCollection(TreeSet::new))))
                .filter(entry -> entry.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
        assertEquals(Map.of(), shared, "tables that several packages name");
        besides.forEach((room, tables) -> assertEquals(
                Set.of(),
                tables.stream()
                        .filter(table -> !named.getOrDefault(table, Set.of()).contains(room))
                        .collect(Collectors.toSet()),
                () -> room + " does not name"));
    }

    /** The wings that each wing names something of, by the views and the entities it reads. */
    Map<String, Set<String>> wings(Map<String, String> views) {
        var wings = new TreeMap<String, Set<String>>();
        var owners = new TreeMap<>(entities);
        owners.putAll(views);
        owners.forEach((view, owner) -> named.getOrDefault(view, Set.of()).stream()
                .filter(room -> !wing(room).equals(wing(owner)))
                .forEach(room -> wings.computeIfAbsent(wing(room), any -> new TreeSet<>())
                        .add(wing(owner))));
        return wings;
    }

    private static String room(Path sources, Path file) {
        return sources.relativize(file.getParent()).toString().replace('/', '.');
    }

    private static String wing(String room) {
        return room.replaceAll("\\..*", "");
    }

    private void define(Path migration) {
        var sql = text(migration);
        CREATED.matcher(sql)
                .results()
                .forEach(found -> (found.group(1).equals("table") ? tables : views).add(found.group(2)));
        RENAMED.matcher(sql).results().forEach(found -> {
            tables.remove(found.group(1));
            tables.add(found.group(2));
        });
        DROPPED.matcher(sql).results().forEach(found -> {
            tables.remove(found.group(1));
            views.remove(found.group(1));
        });
    }

    private Set<String> names(String source) {
        var names = new TreeSet<String>();
        LITERAL.matcher(source).results().forEach(literal -> {
            var sql = literal.group(1) == null ? literal.group(2) : literal.group(1);
            NAMED.matcher(sql).results().forEach(found -> names.add(found.group(1)));
            LISTED.matcher(sql)
                    .results()
                    .forEach(found -> Stream.of(found.group(1).split(","))
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .forEach(one -> names.add(one.replaceAll("\\W.*", ""))));
        });
        names.retainAll(
                Stream.of(tables, views, entities.keySet()).flatMap(Set::stream).collect(Collectors.toSet()));
        return names;
    }

    /** In the order of their versions. */
    private static Stream<Path> files(Path directory, String end) {
        try (var files = Files.walk(directory)) {
            return files
                    .filter(file -> file.toString().endsWith(end))
                    .sorted(java.util.Comparator.comparingLong(Tables::version))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long version(Path file) {
        var digits = file.getFileName().toString().replaceAll("^V(\\d+)__.*|.*", "$1");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
