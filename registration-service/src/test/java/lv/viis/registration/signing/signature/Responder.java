package lv.viis.registration.signing.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A socket that listens, counts who connects, and answers as badly as it is told to. */
final class Responder implements AutoCloseable {

    /** What it does with a connection whose request it has read. */
    interface Behaviour {
        void answer(Socket connection) throws Exception;
    }

    static final Behaviour CLOSES = Socket::close;

    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();

    Responder(Behaviour behaviour) {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var thread = new Thread(() -> serve(behaviour), "responder");
        thread.setDaemon(true);
        thread.start();
    }

    static Behaviour says(String head, byte[] body) {
        return connection -> {
            var out = connection.getOutputStream();
            out.write((head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
        };
    }

    /** One byte now and then, for ever. */
    static Behaviour drips() {
        return connection -> {
            var out = connection.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 50000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 50_000; i++) {
                out.write(1);
                out.flush();
                Thread.sleep(50);
            }
        };
    }

    private void serve(Behaviour behaviour) {
        while (!socket.isClosed()) {
            try (var connection = socket.accept()) {
                connections.incrementAndGet();
                connection.setSoTimeout(1000);
                connection.getInputStream().read(new byte[8192]);
                behaviour.answer(connection);
            } catch (Exception e) {
                // Who asked has gone, or the test is over.
            }
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    String host() {
        return "127.0.0.1:" + port();
    }

    String address() {
        return "http://" + host() + "/ocsp";
    }

    int connections() {
        return connections.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
