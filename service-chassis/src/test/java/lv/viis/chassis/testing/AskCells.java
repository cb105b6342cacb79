package lv.viis.chassis.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import lv.viis.chassis.testing.AccessMatrix.Cell;

/**
 * Asks once more, as others, what a test asks with success: whoever the {@link AccessMatrix} does not let in has to be refused,
 * and of a read also who it lets in has to see the same object. The test has built the past; a refused call leaves none.
 *
 * <p>Each operation is asked about in the first test that is through with it, by a seeded sample of those who are refused, or
 * with {@code -Dmatrix.cells=all} by everybody. With {@code -Dmatrix.wide=true} each use case takes the others for somebody who may
 * all, so that the database alone has to refuse them.
 */
final class AskCells implements Filter {

    private static final String CELLS = System.getProperty("matrix.cells", "");
    private static final boolean ALL = CELLS.equals("all");

    /** Whenever it is done, and not just in the first test: a line has to hold in each. */
    private static final boolean ALWAYS = CELLS.equals("always");

    private static final boolean WIDE = Boolean.getBoolean("matrix.wide");
    private static final boolean UPDATE = Boolean.getBoolean("matrix.update");
    private static final int SAMPLE = 8;
    private static final int TRIES = 25;
    private static final long SEED = 20261201;

    /** Bytes of a body; what is sent to be too large is not sent for eight others too. */
    private static final int LARGEST = 1_000_000;

    private static final Random RANDOM = new Random(SEED);
    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);
    private static final Path ASKED = Path.of("target/access-matrix.csv");

    private final ToldOperations operations;
    private final AccessMatrix matrix;
    private final Set<String> through = Watching.setOf(AskCells.class);
    private final TreeMap<String, Integer> tries = new TreeMap<>();

    private AskCells(ToldOperations operations, AccessMatrix matrix) {
        this.operations = operations;
        this.matrix = matrix;
    }

    /** For all calls of this process. */
    static void install() {
        if (AccessMatrix.isThere() && !Watching.is(AskCells.class)) {
            Watching.by(new AskCells(new ToldOperations(Contract.document()), AccessMatrix.read()));
        }
        WideDoor.close();
        if (WIDE) {
            WideDoor.install(AccessMatrix.read().roles());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        var id = operations
                .find(request.getMethod(), URI.create(request.getURI()).getRawPath())
                .map(found -> found.told().path("operationId").asText())
                .filter(matrix::has);
        // Those who race in a test are not held up.
        if (id.isEmpty()
                || through.contains(id.get()) && !ALWAYS
                || WideDoor.stands()
                || isLarge(request)
                || !Thread.currentThread().getName().equals("main")) {
            return context.next(request, answer);
        }
        return request.getMethod().equals("GET")
                ? reading(id.get(), request, context.next(request, answer))
                : changing(id.get(), request, answer, context);
    }

    private static boolean isLarge(FilterableRequestSpecification request) {
        return request.getBody() instanceof byte[] bytes && bytes.length > LARGEST;
    }

    private Response reading(String operation, FilterableRequestSpecification request, Response seen) {
        if (seen.statusCode() != 200 || ShownObjects.isEmptyList(seen)) {
            return seen;
        }
        var others = new OtherCallers(request, seen);
        var asked = new TreeMap<Cell, Integer>();
        for (var cell : chosen(operation, others)) {
            var got = others.ask(cell);
            if (isNoVerdict(got)) {
                return seen;
            }
            asked.put(cell, got.statusCode() == 200 && !ShownObjects.areAlsoIn(got, seen) ? 404 : got.statusCode());
        }
        settle(operation, asked);
        return seen;
    }

    /** Before, for afterwards the object may be in a state in which nobody may do it; it counts if the test's own call succeeds. */
    private Response changing(
            String operation,
            FilterableRequestSpecification request,
            FilterableResponseSpecification answer,
            FilterContext context) {
        if (tries.merge(operation, 1, Integer::sum) > TRIES && !ALL && !UPDATE) {
            return context.next(request, answer);
        }
        var others = new OtherCallers(request, null);
        var before = ALL ? AllRows.now() : null;
        var asked = new TreeMap<Cell, Integer>();
        for (var cell : chosen(operation, others)) {
            if (!matrix.letsIn(operation, cell)) {
                var got = others.ask(cell);
                if (isNoVerdict(got)) {
                    return context.next(request, answer);
                }
                asked.put(cell, got.statusCode());
            }
        }
        if (ALL && asked.values().stream().noneMatch(AskCells::isDone)) {
            var changed = before.changed();
            if (!changed.isEmpty()) {
                throw new AssertionError(operation + " was refused and left something in " + changed);
            }
        }
        var done = context.next(request, answer);
        if (isDone(done.statusCode()) || asked.values().stream().anyMatch(AskCells::isDone)) {
            settle(operation, asked);
        }
        return done;
    }

    /** In the small: of those who are refused, whom no test need let in. */
    private List<Cell> chosen(String operation, OtherCallers others) {
        if (WIDE && matrix.hasOneWall(operation)) {
            return List.of();
        }
        var possible = new ArrayList<>(matrix.cells());
        possible.removeIf(cell -> !others.canBe(cell.where()));
        if (UPDATE || ALL && !WIDE) {
            return possible;
        }
        possible.removeIf(cell -> matrix.letsIn(operation, cell));
        if (ALL) {
            return possible;
        }
        Collections.shuffle(possible, ALWAYS ? RANDOM : new Random(SEED + operation.hashCode()));
        return possible.subList(0, Math.min(SAMPLE, possible.size()));
    }

    /** @param asked with the status that each got */
    private void settle(String operation, Map<Cell, Integer> asked) {
        through.add(operation);
        var letIn = new HashSet<>(asked.keySet());
        letIn.removeIf(cell -> isRefused(asked.get(cell)));
        if (UPDATE) {
            matrix.write(operation, letIn, asked.keySet());
        }
        tell(operation, asked.size());
        var unlike = asked.keySet().stream()
                .filter(cell -> letIn.contains(cell) != matrix.letsIn(operation, cell))
                .map(cell -> cell + ": " + asked.get(cell))
                .toList();
        if (!unlike.isEmpty()) {
            throw new AssertionError("%s ends for %s%s, and contract/access-matrix.csv tells otherwise"
                    .formatted(operation, unlike, WIDE ? ", when the code forgets every check" : ""));
        }
    }

    private static boolean isDone(int status) {
        return status < 300;
    }

    /** Where the code lets somebody by, what the database does not show or take can end in any other way. */
    private static boolean isRefused(int status) {
        return REFUSED.contains(status) || WIDE && status >= 400;
    }

    /** Where a test lets something fail, or nobody has calls left. */
    private static boolean isNoVerdict(Response got) {
        return got.statusCode() == 429 || got.statusCode() == 503;
    }

    /** How many cells were asked, for who adds them up. */
    private static void tell(String operation, int cells) {
        try {
            Files.writeString(
                    ASKED, operation + ";" + cells + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
