package lv.viis.bench.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Whether an answer is one of which the contract tells. */
final class Judge {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";

    /** In which a problem has no code but the status (RFC 7644, 3.12). */
    private static final String SCIM = "application/scim+json";

    private static final JsonPointer SCIM_ERROR = JsonPointer.compile("/components/schemas/ScimError");

    /** What any path can end in, whatever its operation is, by status. */
    private static final Map<Integer, Set<String>> OF_ALL = Map.ofEntries(
            Map.entry(400, Set.of("malformed-path", "malformed-request", "invalid-input", "characters-lost")),
            Map.entry(401, Set.of("unauthenticated", "invalid-token")),
            Map.entry(403, Set.of("forbidden")),
            Map.entry(404, Set.of("not-found")),
            Map.entry(405, Set.of("method-not-allowed")),
            Map.entry(406, Set.of("not-acceptable")),
            Map.entry(413, Set.of("too-large")),
            Map.entry(414, Set.of("uri-too-long")),
            Map.entry(415, Set.of("unsupported-media-type")),
            Map.entry(431, Set.of("headers-too-large")));

    private Judge() {}

    /** @return what is wrong with it, null if nothing is */
    static String fault(Operation operation, HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        var body = new String(answer.body(), StandardCharsets.UTF_8);
        var told = operation.answer(status);
        if (status >= 500 && (status != 503 || told.isMissingNode())) {
            return "a failure of ours";
        }
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst("\\s*;.*", "");
        if (type.equals(PROBLEM)) {
            return problemFault(operation, told, status, body);
        }
        if (type.equals(SCIM) && OF_ALL.containsKey(status)) {
            return operation.contract().fault(SCIM_ERROR, body);
        }
        if (told.isMissingNode()) {
            return body.isEmpty() ? "an empty answer that is not told" : "not told, of type " + type;
        }
        if (body.isEmpty()) {
            return status < 400 ? null : "a refusal without a body";
        }
        if (!told.path("content").has(type)) {
            return "of type '%s', which is not told".formatted(type);
        }
        if (!type.matches("application/(.*\\+)?json")) {
            return null;
        }
        return operation.contract().fault(operation.contract().answer(operation, status, type), body);
    }

    private static String problemFault(Operation operation, JsonNode told, int status, String body) {
        var code = parsed(body).path("code").asText();
        if (code.isEmpty()) {
            return "a problem without a code";
        }
        var known = OF_ALL.getOrDefault(status, Set.of()).contains(code)
                || StreamSupport.stream(told.path("x-problem-codes").spliterator(), false)
                        .anyMatch(one -> one.asText().equals(code));
        return known ? operation.contract().problemFault(body) : "the problem %s is not told".formatted(code);
    }

    /** A missing node if it is no JSON. */
    static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return JSON.missingNode();
        }
    }
}
