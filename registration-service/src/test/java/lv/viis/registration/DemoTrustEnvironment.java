package lv.viis.registration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lv.viis.demotrust.DemoTrust;

/** Lets the service trust an authority of demo people, by the authority's own signed list. */
public class DemoTrustEnvironment implements QuarkusTestResourceLifecycleManager {

    private static final String DIRECTORY = "viis.test.trust.directory";
    private static final String RESPONDER_PORT = "viis.test.trust.responder-port";
    private static final String STAMPS_PORT = "viis.test.trust.stamps-port";

    @Override
    public Map<String, String> start() {
        try {
            // The tests' class loader is another one: they find the authority by its directory.
            var directory = Files.createDirectories(Path.of("target/demo-trust").toAbsolutePath());
            System.setProperty(DIRECTORY, directory.toString());
            var list = Files.write(directory.resolve("list.xml"), trust().trustedList());
            var signer = Files.writeString(directory.resolve("list-signer.pem"), trust().listSignerPem());
            System.setProperty(RESPONDER_PORT, freePort());
            System.setProperty(STAMPS_PORT, freePort());
            return Map.of(
                    "viis.registration.trust.revocation-hosts",
                    "127.0.0.1:" + System.getProperty(RESPONDER_PORT),
                    "viis.registration.archive.tsa-url",
                    "http://127.0.0.1:" + System.getProperty(STAMPS_PORT) + "/tsa",
                    "viis.registration.trust.lists[0].url",
                    list.toUri().toString(),
                    "viis.registration.trust.lists[0].signer-certificates",
                    signer.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The directory is the build's.
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Where the service looks for OCSP; a server of the test may listen there, or nobody. */
    public static int responderPort() {
        return Integer.getInteger(RESPONDER_PORT);
    }

    /** Where the service looks for time stamps; a server of the test may listen there, or nobody. */
    public static int stampsPort() {
        return Integer.getInteger(STAMPS_PORT);
    }

    public static DemoTrust trust() {
        return DemoTrust.in(Path.of(System.getProperty(DIRECTORY)));
    }
}
