package lv.viis.chassis.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.util.HashSet;
import java.util.Set;

/**
 * What a test sent and got, as JSON.
 *
 * @param request the body, null if there was none, a text if it was no JSON
 * @param answer the body, null if there was none or it is no JSON
 */
record Exchange(JsonNode request, int status, JsonNode answer) {

    static final ObjectMapper JSON = new ObjectMapper();

    static Exchange of(FilterableRequestSpecification request, Response response) {
        return new Exchange(
                sent(request),
                response.statusCode(),
                isJson(response.contentType()) ? json(response.asString()) : NullNode.instance);
    }

    /** How much it shows: the members that have a value, each counted once wherever it stands. */
    int wealth() {
        var members = new HashSet<String>();
        collect("", request, members);
        collect("", answer, members);
        return members.size();
    }

    private static JsonNode sent(FilterableRequestSpecification request) {
        if (!request.getMultiPartParams().isEmpty() || !(request.getBody() instanceof String body) || body.isEmpty()) {
            return NullNode.instance;
        }
        return isJson(request.getContentType()) ? json(body) : JSON.valueToTree(body);
    }

    /** Not lines of it. */
    static boolean isJson(String type) {
        return String.valueOf(type).matches("application/(.*\\+)?json(\\s*;.*)?");
    }

    private static JsonNode json(String text) {
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
