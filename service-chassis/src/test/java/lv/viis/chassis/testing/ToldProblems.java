package lv.viis.chassis.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.restassured.RestAssured;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lv.viis.chassis.problem.GeneralProblem;

/** Fails a test whose call ended in a problem that the API document does not tell of the operation. */
final class ToldProblems implements Filter {

    private static final Path DOCUMENT = Path.of("contract/openapi.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    /** Any path can end in them. */
    private static final Set<String> GENERAL =
            Stream.of(GeneralProblem.values()).map(GeneralProblem::code).collect(Collectors.toSet());

    private record Operation(String verb, Pattern path, int literals, Set<String> codes) {}

    private final List<Operation> operations = operations();

    private ToldProblems() {}

    /** For all calls of this process. */
    static void watch() {
        if (Files.exists(DOCUMENT) && RestAssured.filters().stream().noneMatch(ToldProblems.class::isInstance)) {
            RestAssured.filters(new ToldProblems());
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        var response = context.next(request, answer);
        if (String.valueOf(response.contentType()).startsWith(PROBLEM)) {
            var code = code(response);
            var path = URI.create(request.getURI()).getRawPath();
            if (!GENERAL.contains(code) && !isTold(request.getMethod(), path, code)) {
                throw new AssertionError("%s %s ended in %s, of which %s does not tell"
                        .formatted(request.getMethod(), path, code, DOCUMENT));
            }
        }
        return response;
    }

    private static String code(Response problem) {
        try {
            return JSON.readTree(problem.asByteArray()).path("code").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTold(String verb, String path, String code) {
        return operations.stream()
                .filter(operation -> operation.verb().equals(verb)
                        && operation.path().matcher(path).matches())
                .max((one, other) -> Integer.compare(one.literals(), other.literals()))
                .filter(operation -> operation.codes().contains(code))
                .isPresent();
    }

    private static List<Operation> operations() {
        try {
            var found = new ArrayList<Operation>();
            new ObjectMapper(new YAMLFactory())
                    .readTree(DOCUMENT.toFile())
                    .path("paths")
                    .fields()
                    .forEachRemaining(path -> path.getValue()
                            .fields()
                            .forEachRemaining(
                                    verb -> found.add(operation(path.getKey(), verb.getKey(), verb.getValue()))));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Operation operation(String path, String verb, JsonNode operation) {
        var codes = new TreeSet<String>();
        operation
                .path("responses")
                .forEach(response -> StreamSupport.stream(
                                response.path("x-problem-codes").spliterator(), false)
                        .map(JsonNode::asText)
                        .forEach(codes::add));
        var literal = path.replaceAll("\\{[^}]*}", "");
        return new Operation(
                verb.toUpperCase(Locale.ROOT),
                Pattern.compile("\\Q" + path.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E"),
                literal.length(),
                codes);
    }
}
