package lv.viis.chassis.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What a test sent and got, as JSON.
 *
 * @param request the body, null if there was none or it cannot be read, a text if it was no JSON
 * @param answer the same
 */
record Exchange(JsonNode request, int status, JsonNode answer) {

    static final ObjectMapper JSON = new ObjectMapper();

    static Exchange of(FilterableRequestSpecification request, Response response) {
        return new Exchange(sent(request), response.statusCode(), body(response.contentType(), response.asByteArray()));
    }

    /** How much it shows: the members that have a value, each counted once wherever it stands. */
    int wealth() {
        var members = new HashSet<String>();
        collect("", request, members);
        collect("", answer, members);
        return members.size();
    }

    private static JsonNode sent(FilterableRequestSpecification request) {
        Object body = request.getBody();
        if (body instanceof byte[] bytes) {
            return body(request.getContentType(), bytes);
        }
        return body instanceof String text
                ? body(request.getContentType(), text.getBytes(StandardCharsets.UTF_8))
                : NullNode.instance;
    }

    private static JsonNode body(String type, byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        if (isJson(type)) {
            return json(text);
        }
        return isText(type) && !text.isEmpty() ? TextNode.valueOf(text) : NullNode.instance;
    }

    /** Lines that say something each, of a table or of JSON; a mail with files in it is none. */
    static boolean isText(String type) {
        return String.valueOf(type).matches("text/.*|application/x-ndjson.*");
    }

    /** Not lines of it. */
    static boolean isJson(String type) {
        return String.valueOf(type).matches("application/(.*\\+)?json(\\s*;.*)?");
    }

    static JsonNode json(String text) {
        try {
            return text.isEmpty() ? NullNode.instance : JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return NullNode.instance;
        }
    }

    private static void collect(String at, JsonNode value, Set<String> members) {
        if (value.isContainerNode()) {
            if (value.isArray()) {
                value.forEach(item -> collect(at + "[]", item, members));
            } else {
                value.fields()
                        .forEachRemaining(member -> collect(at + "." + member.getKey(), member.getValue(), members));
            }
        } else if (!value.isNull()) {
            members.add(at);
        }
    }
}
