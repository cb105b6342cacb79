package lv.viis.access.reading.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A system outside that keeps what it is told, and answers as it is told to. It repeats the challenge when it is asked
 * whether it wants to be told, unless it is unwilling.
 */
final class Receiver implements AutoCloseable {

    enum Verification {
        WILLING,
        SILENT,
        ECHO
    }

    /** @param headers those that the caller chose, by their names in small letters */
    record Call(Map<String, String> headers, String body) {

        String id() {
            return headers.get("webhook-id");
        }

        String timestamp() {
            return headers.get("webhook-timestamp");
        }

        String signature() {
            return headers.get("webhook-signature");
        }
    }

    private static final Set<String> OF_THE_TRANSPORT =
            Set.of("host", "content-length", "connection", "upgrade", "http2-settings", "traceparent");

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Call> verifications = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    volatile int mostAtOnce;
    volatile Verification verification = Verification.WILLING;
    volatile int status = 204;
    volatile String location;
    volatile long delay;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            var thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            var headers = new TreeMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
            headers.keySet().removeAll(OF_THE_TRANSPORT);
            var call = new Call(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (call.body().contains("receiver.verification")) {
                verifications.add(call);
                answer(exchange, 200, verified(call));
                return;
            }
            calls.add(call);
            mostAtOnce = Math.max(mostAtOnce, underWay.incrementAndGet());
            if (location != null) {
                exchange.getResponseHeaders().set("Location", location);
            }
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            underWay.decrementAndGet();
            answer(exchange, status, "");
        });
        server.start();
    }

    private String verified(Call call) {
        return switch (verification) {
            case WILLING -> "{\"challenge\":\"" + JsonPath.from(call.body()).getString("data.challenge") + "\"}";
            case ECHO -> call.body();
            case SILENT -> "";
        };
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    List<Call> verifications() {
        return verifications;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/viis?to=us";
    }

    List<Call> calls() {
        return calls;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
