package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may call what: {@code contract/access-matrix.csv}, a line for each operation and a column for each role. A cell tells
 * where the role has to hold for a stranger to be let in: to do it, or to see the object. What somebody may who is concerned
 * in person is no cell: the service's tests tell it.
 */
final class AccessMatrix {

    /** Of what the operation is about. */
    enum Where {
        /** Nowhere. */
        NONE,
        /** In its organisation. */
        OWN,
        /** In the organisation that founded that. */
        FOUNDER,
        /** In another organisation. */
        NEIGHBOUR,
        /** In the whole country. */
        COUNTRY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A caller: what role it holds, and where. */
    record Cell(String role, Where where) implements Comparable<Cell> {

        @Override
        public int compareTo(Cell other) {
            return Comparator.comparing(Cell::role).thenComparing(Cell::where).compare(this, other);
        }

        @Override
        public String toString() {
            return role + " (" + where.word() + ")";
        }
    }

    /** Without a token. */
    static final String NOBODY = "nobody";

    /** With a token of no role. */
    static final String ANYONE = "anyone";

    private static final Path FILE = Path.of("contract/access-matrix.csv");
    private static final Path ONE_WALL = Path.of("contract/one-wall.csv");
    private static final String NEVER = "-";
    private static final String ALWAYS = "all";

    /** Of who has no role. */
    private static final String YES = "yes";

    private static final String SEPARATOR = ";";

    private final List<String> roles;
    private final Map<String, Map<String, Set<Where>>> rows = new LinkedHashMap<>();
    private final Map<String, String> oneWall = new TreeMap<>();

    private AccessMatrix(List<String> lines, List<String> oneWall) {
        var head = List.of(lines.get(0).split(SEPARATOR));
        roles = head.subList(1, head.size());
        lines.stream().skip(1).map(line -> line.split(SEPARATOR)).forEach(words -> rows.put(words[0], row(words)));
        oneWall.stream()
                .skip(1)
                .map(line -> line.split(SEPARATOR, 2))
                .forEach(words -> this.oneWall.put(words[0], words[1]));
    }

    static AccessMatrix read() {
        try {
            return new AccessMatrix(
                    Files.readAllLines(FILE), Files.exists(ONE_WALL) ? Files.readAllLines(ONE_WALL) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isThere() {
        return Files.exists(FILE);
    }

    private Map<String, Set<Where>> row(String[] words) {
        var row = new LinkedHashMap<String, Set<Where>>();
        for (var i = 0; i < roles.size(); i++) {
            row.put(roles.get(i), places(words[i + 1]));
        }
        return row;
    }

    private static Set<Where> places(String words) {
        return switch (words) {
            case NEVER -> EnumSet.noneOf(Where.class);
            case ALWAYS -> EnumSet.allOf(Where.class);
            case YES -> EnumSet.of(Where.NONE);
            default ->
                Stream.of(words.split(" "))
                        .map(word -> Where.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Where.class)));
        };
    }

    /** All callers that are told apart: who has no role has none nowhere, and those of offices of the state hold in no school. */
    List<Cell> cells() {
        return roles.stream().flatMap(AccessMatrix::cells).toList();
    }

    private static Stream<Cell> cells(String role) {
        if (hasNoRole(role)) {
            return Stream.of(new Cell(role, Where.NONE));
        }
        return Stream.of(Where.values())
                .filter(where -> holdsInOrganisations(role) || where != Where.OWN && where != Where.FOUNDER)
                .map(where -> new Cell(role, where));
    }

    /** The catalogue grants the others in the country (12.5). */
    private static boolean holdsInOrganisations(String role) {
        return role.startsWith("INSTITUTION_") || role.startsWith("MUNICIPALITY_");
    }

    /** All of them, and that of nobody. */
    Set<String> roles() {
        return new LinkedHashSet<>(roles);
    }

    boolean has(String operation) {
        return rows.containsKey(operation);
    }

    boolean letsIn(String operation, Cell cell) {
        return rows.get(operation).get(cell.role()).contains(cell.where());
    }

    /** Whether the code alone keeps callers from it, and the database would not. */
    boolean hasOneWall(String operation) {
        return oneWall.containsKey(operation);
    }

    /** Each operation without a line, line without an operation, and role that the document asks for and no column tells of. */
    static List<String> faults(JsonNode document) {
        var matrix = read();
        var faults = new ArrayList<String>();
        var told = new TreeSet<String>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    told.add(operation.path("operationId").asText());
                    operation
                            .path("security")
                            .forEach(way -> way.forEach(names -> names.forEach(role -> {
                                if (!matrix.roles.contains(role.asText())) {
                                    faults.add("no column of " + FILE + " is " + role.asText());
                                }
                            })));
                }));
        told.stream()
                .filter(operation -> !matrix.has(operation))
                .forEach(each -> faults.add("no line of " + FILE + " is " + each));
        Stream.concat(matrix.rows.keySet().stream(), matrix.oneWall.keySet().stream())
                .filter(operation -> !told.contains(operation))
                .forEach(each -> faults.add("there is no operation " + each));
        return faults;
    }

    /** Writes what was seen as what is expected: for a new operation, to be read before it is kept. */
    void write(String operation, Set<Cell> letIn, Set<Cell> asked) {
        rows.get(operation).forEach((role, places) -> {
            for (var where : Where.values()) {
                var cell = new Cell(role, where);
                if (letIn.contains(new Cell(ANYONE, Where.NONE)) && !role.equals(NOBODY)) {
                    places.add(where);
                } else if (asked.contains(cell)) {
                    places.remove(where);
                    if (letIn.contains(cell)) {
                        places.add(where);
                    }
                }
            }
        });
        var lines = new ArrayList<String>();
        lines.add("operation" + SEPARATOR + String.join(SEPARATOR, roles));
        rows.forEach((id, row) -> lines.add(id
                + SEPARATOR
                + row.entrySet().stream()
                        .map(cell -> words(cell.getKey(), cell.getValue()))
                        .collect(Collectors.joining(SEPARATOR))));
        try {
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasNoRole(String column) {
        return column.equals(NOBODY) || column.equals(ANYONE);
    }

    private static String words(String role, Set<Where> places) {
        if (places.isEmpty()) {
            return NEVER;
        }
        if (hasNoRole(role)) {
            return YES;
        }
        return places.size() == Where.values().length
                ? ALWAYS
                : places.stream().map(Where::word).collect(Collectors.joining(" "));
    }
}
