package lv.viis.access.ledger.ledger;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import lv.viis.demotrust.DemoTrust;
import lv.viis.demotrust.TrustService;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;

/** A time stamping authority for all tests, which can be put out of order, and a directory for published roots. */
@QuarkusTestResource(TimeStampEnvironment.class)
public class TimeStampEnvironment implements QuarkusTestResourceLifecycleManager {

    /** System properties, because statics do not survive a test profile. */
    static final String DOWN = "viis.test.tsa.down";

    /** Another unit answers, as good by itself. */
    static final String OTHER = "viis.test.tsa.other";

    /** The hash, in hex, that is refused. */
    static final String REFUSED = "viis.test.tsa.refused";

    static final String CERTIFICATE = "viis.test.tsa.certificate";
    static final String PUBLISHED = "viis.test.ledger.published";

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        var trust = DemoTrust.inMemory();
        var other = DemoTrust.inMemory();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                var thread = new Thread(work, "time stamps");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/tsa", exchange -> {
                try (exchange) {
                    var down = Boolean.getBoolean(DOWN);
                    var asked = exchange.getRequestBody().readAllBytes();
                    var answer = down
                            ? new byte[] {1}
                            : isRefused(asked)
                                    ? refusal()
                                    : (Boolean.getBoolean(OTHER) ? other : trust).answerTimeStamp(asked);
                    exchange.sendResponseHeaders(down ? 503 : 200, answer.length);
                    exchange.getResponseBody().write(answer);
                }
            });
            server.start();
            var published = Files.createTempDirectory("ledger-roots");
            System.setProperty(PUBLISHED, published.toString());
            System.setProperty(CERTIFICATE, pem(trust).toString());
            return Map.of(
                    "viis.access.ledger.tsa-url",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/tsa",
                    "viis.access.ledger.tsa-certificates",
                    System.getProperty(CERTIFICATE),
                    "viis.access.ledger.publish-dir",
                    published.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRefused(byte[] asked) throws IOException {
        var hash = new TimeStampRequest(asked).getMessageImprintDigest();
        return HexFormat.of().formatHex(hash).equals(System.getProperty(REFUSED));
    }

    private static byte[] refusal() throws IOException {
        try {
            return new TimeStampResponseGenerator(null, Set.of())
                    .generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badRequest, "not this one")
                    .getEncoded();
        } catch (TSPException e) {
            throw new IOException(e);
        }
    }

    private static java.nio.file.Path pem(DemoTrust trust) throws IOException {
        var text = new StringBuilder();
        for (var service : trust.services()) {
            if (service.type() == TrustService.Type.QUALIFIED_TIME_STAMPS) {
                try {
                    text.append("-----BEGIN CERTIFICATE-----\n")
                            .append(Base64.getMimeEncoder(64, new byte[] {'\n'})
                                    .encodeToString(service.certificate().getEncoded()))
                            .append("\n-----END CERTIFICATE-----\n");
                } catch (CertificateEncodingException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return Files.writeString(Files.createTempFile("tsa", ".pem"), text);
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
