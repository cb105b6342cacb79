package lv.viis.local.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import lv.viis.local.part.Part;

/** A part that is a small web server inside the suite's own JVM, on 127.0.0.1 only. */
public final class Web implements Part {

    /** What a path answers. */
    public interface Handler {
        Answer answer(HttpExchange exchange) throws IOException;
    }

    /** Status, body and headers of an answer. */
    public record Answer(int status, String type, byte[] body, Map<String, String> headers) {

        public static Answer html(int status, String text) {
            return of(status, "text/html; charset=utf-8", text);
        }

        public static Answer json(int status, String text) {
            return of(status, "application/json", text);
        }

        public static Answer redirect(String location) {
            return new Answer(302, "text/plain", new byte[0], Map.of("Location", location));
        }

        public static Answer of(int status, String type, String text) {
            return new Answer(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of());
        }
    }

    /** A page elsewhere whose name suddenly leads to this machine (DNS rebinding) asks under that name. */
    private static final Pattern OWN_HOST = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost)(:\\d{1,5})?");

    private static final Answer MISDIRECTED =
            Answer.of(421, "text/plain; charset=utf-8", "Ask for 127.0.0.1 or localhost.");

    private final String name;
    private final int port;
    private final Handler handler;
    private HttpServer server;
    private ExecutorService workers;

    public Web(String name, int port, Handler handler) {
        this.name = name;
        this.port = port;
        this.handler = handler;
    }

    @Override
    public synchronized void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException cause) {
            throw new UncheckedIOException(name + " cannot listen on port " + port, cause);
        }
        workers = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = isForThisMachine(exchange) ? handler.answer(exchange) : MISDIRECTED;
            } catch (IOException | RuntimeException broken) {
                // Else the connection would end without an answer, and nobody would know why.
                System.err.println(name + ": " + exchange.getRequestURI().getPath() + " failed");
                broken.printStackTrace();
                answer = Answer.of(500, "text/plain; charset=utf-8", broken.toString());
            }
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            answer.headers().forEach(headers::set);
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
            if (length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private static boolean isForThisMachine(HttpExchange exchange) {
        var hosts = exchange.getRequestHeaders().get("Host");
        return hosts != null
                && hosts.size() == 1
                && OWN_HOST.matcher(hosts.get(0)).matches();
    }

    /** Whether a body says that it is JSON: a form on a page elsewhere cannot send that unasked. */
    public static boolean isJson(HttpExchange exchange) {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        return type != null && type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            workers.shutdownNow();
            server = null;
        }
    }

    @Override
    public void kill() {
        stop();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized boolean running() {
        return server != null;
    }

    @Override
    public boolean healthy() {
        return running();
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public Path log() {
        return null;
    }

    @Override
    public void onDeath(Runnable action) {
        // It cannot die apart from the suite.
    }
}
