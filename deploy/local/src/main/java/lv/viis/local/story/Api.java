package lv.viis.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One service as one caller sees it. Immutable: {@code with…} and {@code as} answer another. Bodies are anything that
 * Jackson writes; a {@code String} or {@code byte[]} is sent as it is.
 */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static Api at(URI base) {
        return new Api(base, Map.of("Accept", "*/*"));
    }

    /** The same service, called with this access token. */
    public Api as(String accessToken) {
        return with("Authorization", "Bearer " + accessToken);
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(base, more);
    }

    /** For a change of what was read before: its {@code ETag}. */
    public Api ifMatch(Answer read) {
        return with("If-Match", read.header("ETag"));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    /** With an {@code Idempotency-Key} of its own, unless one is set. */
    public Answer post(String path, Object body) {
        return keyed().send("POST", path, publisher(body), "application/json");
    }

    public Answer post(String path, String type, byte[] body) {
        return keyed().send("POST", path, BodyPublishers.ofByteArray(body), type);
    }

    private Api keyed() {
        return headers.containsKey("Idempotency-Key")
                ? this
                : with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A POST without a body. */
    public Answer post(String path) {
        return post(path, new byte[0]);
    }

    public Answer put(String path, String type, byte[] body) {
        return send("PUT", path, BodyPublishers.ofByteArray(body), type);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, publisher(body), "application/merge-patch+json");
    }

    public Answer form(String path, String form) {
        return send("POST", path, BodyPublishers.ofString(form), "application/x-www-form-urlencoded");
    }

    private static BodyPublisher publisher(Object body) {
        try {
            if (body instanceof byte[] bytes) {
                return bytes.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
            }
            return BodyPublishers.ofString(
                    body instanceof String text ? text : JSON.writeValueAsString(body), StandardCharsets.UTF_8);
        } catch (JsonProcessingException cause) {
            throw new IllegalArgumentException(cause);
        }
    }

    private Answer send(String method, String path, BodyPublisher body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (type != null && body.contentLength() != 0) {
            request.setHeader("Content-Type", type);
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(method + " " + base + path, answer(request.build()));
        } catch (IOException cause) {
            throw new AssertionError(method + " " + base + path + " got no answer: " + cause, cause);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A kept connection may have ended meanwhile; what only reads is asked once more. */
    private static HttpResponse<byte[]> answer(HttpRequest request) throws IOException, InterruptedException {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (HttpTimeoutException | ConnectException noRepetitionHelps) {
            throw noRepetitionHelps;
        } catch (IOException cause) {
            if (!request.method().equals("GET")) {
                throw cause;
            }
            return HTTP.send(request, BodyHandlers.ofByteArray());
        }
    }
}
