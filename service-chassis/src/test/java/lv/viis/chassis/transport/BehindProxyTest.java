package lv.viis.chassis.transport;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lv.viis.chassis.testing.Tokens;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Behind a proxy that ends TLS an answer names the address that callers know; the tests' proxy is at 127.0.0.2. */
@QuarkusTest
class BehindProxyTest {

    private static final String PROXY = "127.0.0.2";
    private static final String ANYBODY = "127.0.0.1";
    private static final String FORWARDED =
            "X-Forwarded-For: 192.0.2.7\r\nX-Forwarded-Proto: https\r\nX-Forwarded-Host: viis.example.lv\r\n";

    @TestHTTPResource
    URI service;

    @Test
    void what_the_trusted_proxy_says_is_in_the_location() throws IOException {
        assertTrue(create(PROXY, FORWARDED).contains("\r\nlocation: https://viis.example.lv/v1/samples/"));
    }

    @Test
    void what_anybody_else_says_is_not() throws IOException {
        var answer = create(ANYBODY, FORWARDED);
        assertTrue(answer.contains("\r\nlocation: http://" + host() + "/v1/samples/"), answer);
    }

    @Test
    void a_proxy_that_says_nothing_changes_nothing() throws IOException {
        assertTrue(create(PROXY, "").contains("\r\nlocation: http://" + host() + "/v1/samples/"));
    }

    /** They name no host, so that no proxy can make them wrong. */
    @Test
    void a_problem_names_its_kind_and_the_path_alone() throws IOException {
        var problem = send(PROXY, "GET /v1/samples/me HTTP/1.1\r\n" + FORWARDED);
        assertTrue(problem.contains("\"type\":\"urn:viis:problem:unauthenticated\""), problem);
        assertTrue(problem.contains("\"instance\":\"/v1/samples/me\""), problem);
    }

    private String create(String from, String headers) throws IOException {
        return send(
                from,
                "POST /v1/samples HTTP/1.1\r\nAuthorization: Bearer "
                        + Tokens.of(UUID.randomUUID()).sign()
                        + "\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\nContent-Type: application/json\r\nContent-Length: 12\r\n" + headers,
                "{\"name\":\"a\"}");
    }

    private String send(String from, String head) throws IOException {
        return send(from, head, "");
    }

    private String send(String from, String head, String body) throws IOException {
        try (var socket = new Socket()) {
            try {
                socket.bind(new InetSocketAddress(from, 0));
            } catch (BindException e) {
                Assumptions.abort(from + " is not this machine's here, as it is on Linux");
            }
            socket.connect(new InetSocketAddress("127.0.0.1", service.getPort()), 5000);
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "Host: " + host() + "\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replaceFirst("(?i)\r\nlocation:", "\r\nlocation:");
        }
    }

    private String host() {
        return "127.0.0.1:" + service.getPort();
    }
}
