package lv.viis.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a service answered; the {@code expect…} methods throw with the whole answer when it is something else. */
public final class Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final HttpResponse<byte[]> response;

    Answer(String request, HttpResponse<byte[]> response) {
        this.request = request;
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body as JSON; a missing node where it is none. */
    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }

    /** A text field of the body by JSON pointer, {@code /items/0/id}. */
    public String at(String pointer) {
        JsonNode node = json().at(pointer);
        if (node.isMissingNode()) {
            throw new AssertionError("Nothing at " + pointer + " in " + this);
        }
        return node.asText();
    }

    /** The header's value, null if absent. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public Answer expect(int status) {
        if (status() != status) {
            throw new AssertionError("Expected " + status + ", got " + this);
        }
        return this;
    }

    /** A problem (RFC 9457) of this status and code. */
    public Answer expectProblem(int status, String code) {
        expect(status);
        String type = header("Content-Type");
        if (type == null || !type.startsWith("application/problem+json")) {
            throw new AssertionError("Expected a problem, got " + type + " in " + this);
        }
        if (!code.equals(json().path("code").asText())) {
            throw new AssertionError("Expected the problem " + code + ", got " + this);
        }
        return this;
    }

    @Override
    public String toString() {
        String body = text();
        return request + " → " + status() + " " + (body.length() > 1500 ? body.substring(0, 1500) + "…" : body);
    }
}
