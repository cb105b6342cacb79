package lv.viis.demotrust;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The demo trust service over HTTP, on 127.0.0.1 only: the list, OCSP, time stamps, and signing for demo people. */
public final class DemoTrustServer implements AutoCloseable {
    private static final int MAX_BODY = 16 * 1024 * 1024;
    private static final String SIGN = "/sign";

    /** A page elsewhere whose name suddenly leads to this machine (DNS rebinding) asks under that name. */
    private static final Pattern OWN_HOST = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?");

    /** What a request answers. */
    private record Answer(int status, String type, byte[] body) {}

    /** What a path does with a request's body. */
    private interface Work {
        Answer answer(byte[] body, String accept) throws IOException;
    }

    private final DemoTrust trust;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(4, work -> {
        var thread = new Thread(work, "demo-trust");
        thread.setDaemon(true);
        return thread;
    });
    private final ObjectMapper json = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Starts at once; port 0 takes any free one. */
    public DemoTrustServer(DemoTrust trust, int port) throws IOException {
        this(trust, port, List.of());
    }

    /** @param others services whose certificates its list trusts besides its own */
    public DemoTrustServer(DemoTrust trust, int port, List<TrustService> others) throws IOException {
        this.trust = trust;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 50);
        server.setExecutor(workers);
        on("GET", "/health", (body, accept) -> text(200, "ok"));
        on(
                "GET",
                "/trusted-list.xml",
                (body, accept) -> new Answer(200, "application/vnd.etsi.tsl+xml", trust.trustedListWith(others)));
        on(
                "GET",
                "/trusted-list-signer.pem",
                (body, accept) -> new Answer(
                        200, "application/x-pem-file", trust.listSignerPem().getBytes(StandardCharsets.US_ASCII)));
        on("POST", "/ocsp", (body, accept) -> new Answer(200, "application/ocsp-response", trust.answerOcsp(body)));
        on(
                "POST",
                "/tsa",
                (body, accept) -> new Answer(200, "application/timestamp-reply", trust.answerTimeStamp(body)));
        on("POST", SIGN, this::sign);
        trust.answerOcspAt("http://127.0.0.1:" + port() + "/ocsp");
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private Answer sign(byte[] body, String accept) throws IOException {
        try {
            var request = json.readValue(body, SignRequest.class);
            var signed = request.signWith(trust);
            var type = request.isPdf() ? "application/pdf" : DemoTrust.CONTAINER_TYPE;
            if (accept != null && accept.contains(type)) {
                return new Answer(200, type, signed);
            }
            var name = request.isPdf() ? "pdfBase64" : "containerBase64";
            return new Answer(200, "application/json", json.writeValueAsBytes(Map.of(name, signed)));
        } catch (JsonProcessingException e) {
            return text(400, e.getOriginalMessage());
        }
    }

    private void on(String method, String path, Work work) {
        server.createContext(path, exchange -> {
            try (exchange) {
                send(exchange, answer(exchange, method, path, work));
            }
        });
    }

    private static Answer answer(HttpExchange exchange, String method, String path, Work work) {
        try {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                return text(404, "There is nothing here.");
            }
            if (!exchange.getRequestMethod().equals(method)) {
                return text(405, "Use " + method + ".");
            }
            if (!isForThisMachine(exchange)) {
                return text(421, "Ask for 127.0.0.1 or localhost.");
            }
            if (path.equals(SIGN) && !isJson(exchange)) {
                return text(415, "Send application/json.");
            }
            var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
            if (body.length > MAX_BODY) {
                return text(413, "At most 16 MiB.");
            }
            return work.answer(body, exchange.getRequestHeaders().getFirst("Accept"));
        } catch (IllegalArgumentException | IOException e) {
            return text(400, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return text(500, e.toString());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private static Answer text(int status, String message) {
        return new Answer(status, "text/plain; charset=utf-8", message.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isForThisMachine(HttpExchange exchange) {
        var hosts = exchange.getRequestHeaders().get("Host");
        return hosts != null
                && hosts.size() == 1
                && OWN_HOST.matcher(hosts.get(0)).matches();
    }

    /** A form on a page elsewhere cannot send this type unasked. */
    private static boolean isJson(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }
}
