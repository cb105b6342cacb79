package lv.viis.demotrust;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts the demo trust service: {@code --port 8087 [--data DIRECTORY] [--trust DIRECTORY]}. */
public final class Main {
    static {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    }

    /** Held, because a level set on a logger that nobody holds is forgotten. */
    private static final Logger DSS_LOG = Logger.getLogger("eu.europa.esig.dss");

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        DSS_LOG.setLevel(Level.SEVERE);
        var port = 8087;
        Path data = null;
        Path others = null;
        try {
            for (var i = 0; i < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--port" -> port = Integer.parseInt(arguments[i + 1]);
                    case "--data" -> data = Path.of(arguments[i + 1]);
                    case "--trust" -> others = Path.of(arguments[i + 1]);
                    default -> throw new IllegalArgumentException(arguments[i]);
                }
            }
        } catch (RuntimeException e) {
            stop("Usage: demo-trust [--port 8087] [--data DIRECTORY] [--trust DIRECTORY]");
        }
        var trust = data == null ? DemoTrust.inMemory() : DemoTrust.in(data);
        try {
            var server =
                    new DemoTrustServer(trust, port, others == null ? List.of() : TrustedDirectory.services(others));
            System.out.println("Demo trust service on http://127.0.0.1:" + server.port()
                    + ". It signs as anybody for anybody: never for production.");
        } catch (BindException e) {
            stop("Port " + port + " on 127.0.0.1 is taken: stop what uses it, or give another with --port.");
        }
    }

    private static void stop(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
