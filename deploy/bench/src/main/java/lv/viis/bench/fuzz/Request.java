package lv.viis.bench.fuzz;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

/**
 * One call as it is sent.
 *
 * @param caller whose token it carries, null for none or a broken one
 * @param body null for none
 */
record Request(int number, Operation operation, Caller caller, URI uri, Map<String, String> headers, byte[] body) {

    /** An answer later than this is a finding. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int SHOWN = 700;

    Request numbered(int other) {
        return new Request(other, operation, caller, uri, headers, body);
    }

    /** The same caller reads the object that this one is about. */
    Request reading(Operation other, int itsNumber) {
        var parts = other.path().split("/").length;
        var path = String.join(
                "/",
                Arrays.copyOf(
                        uri.getRawPath().split("/"),
                        Math.min(parts, uri.getRawPath().split("/").length)));
        var token = headers.get("Authorization");
        return new Request(
                itsNumber,
                other,
                caller,
                URI.create(uri.getScheme() + "://" + uri.getRawAuthority() + path),
                Map.of("Accept", "*/*", "Authorization", token),
                null);
    }

    HttpRequest http() {
        var request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .method(operation.verb(), body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return request.build();
    }

    /** For people: without the token, and the start of what is long. */
    String shown() {
        var told = new StringBuilder("call %d as %s: %s %s"
                .formatted(number, caller == null ? "nobody" : caller.name(), operation.verb(), cut(uri.toString())));
        headers.forEach((name, value) -> {
            if (!name.equals("Authorization")) {
                told.append("\n      ").append(name).append(": ").append(cut(value));
            }
        });
        return body == null
                ? told.toString()
                : told.append("\n      ")
                        .append(cut(new String(body, StandardCharsets.UTF_8)))
                        .toString();
    }

    static String cut(String text) {
        var plain = text.replaceAll("[^\\P{Cntrl}\\n]", "?");
        return plain.length() <= SHOWN
                ? plain
                : plain.substring(0, SHOWN) + "… (%d characters)".formatted(plain.length());
    }
}
