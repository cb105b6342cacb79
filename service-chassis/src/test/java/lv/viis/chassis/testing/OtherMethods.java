package lv.viis.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Whatever can be read answers HEAD as it answers GET, without a body, and OPTIONS with what may be done there. */
public final class OtherMethods {

    /** What differs from call to call, or follows from a body, which is not made for HEAD (RFC 9110, 9.3.2). */
    private static final Set<String> OF_THE_CALL =
            Set.of("date", "ratelimit", "connection", "content-length", "content-type", "transfer-encoding");

    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");

    private record Answer(int status, Map<String, String> headers, String body) {}

    private OtherMethods() {}

    /** Asks every path of the API document, as somebody with all roles and as nobody, for an object that is not there. */
    public static void check() {
        var faults = new ArrayList<String>();
        var document = document();
        var roles = new TreeSet<String>();
        document.findValues("jwt").forEach(names -> names.forEach(name -> roles.add(name.asText())));
        var token = Tokens.of(UUID.randomUUID())
                .roles(roles.toArray(String[]::new))
                .country()
                .sign();
        document.path("paths").fields().forEachRemaining(path -> {
            if (path.getValue().has("get")) {
                var asked =
                        path.getKey().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
                for (var authorization : List.of("", "Authorization: Bearer " + token + "\r\n")) {
                    compare(asked, authorization, faults);
                }
                var told = new TreeSet<>(Set.of("HEAD", "OPTIONS"));
                path.getValue().fieldNames().forEachRemaining(member -> {
                    if (VERBS.contains(member)) {
                        told.add(member.toUpperCase(Locale.ROOT));
                    }
                });
                var allowed = send("OPTIONS", asked, "").headers().get("allow");
                if (!String.join(", ", told).equals(allowed)) {
                    faults.add("OPTIONS " + path.getKey() + " allows " + allowed + ", and the document tells " + told);
                }
            }
        });
        assertEquals(List.of(), faults);
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(given().get("/q/openapi?format=json")
                            .then()
                            .statusCode(200)
                            .extract()
                            .asByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String path, String authorization, List<String> faults) {
        var get = send("GET", path, authorization);
        var head = send("HEAD", path, authorization);
        if (head.status() != get.status()) {
            faults.add("HEAD " + path + " is " + head.status() + ", GET " + get.status());
        }
        if (!alike(head).equals(alike(get))) {
            faults.add("HEAD " + path + " has " + alike(head) + ", GET " + alike(get));
        }
        if (!head.body().isEmpty()) {
            faults.add("HEAD " + path + " has a body: " + head.body());
        }
    }

    private static Map<String, String> alike(Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.keySet().removeAll(OF_THE_CALL);
        return headers;
    }

    /** On a connection of its own, as a client for HTTP would not show a body that must not be there. */
    private static Answer send(String method, String path, String authorization) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", RestAssured.port), 5000);
            socket.setSoTimeout(60_000);
            var request = "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%sConnection: close\r\n\r\n"
                    .formatted(method, path, RestAssured.port, authorization);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return read(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer read(String answer) {
        var end = answer.indexOf("\r\n\r\n");
        var lines = answer.substring(0, end).split("\r\n");
        var headers = new TreeMap<String, String>();
        for (var line : List.of(lines).subList(1, lines.length)) {
            var colon = line.indexOf(':');
            headers.merge(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip(),
                    (one, other) -> one + ", " + other);
        }
        return new Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, answer.substring(end + 4));
    }
}
