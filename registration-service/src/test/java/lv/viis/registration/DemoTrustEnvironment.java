package lv.viis.registration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lv.viis.demotrust.DemoTrust;

/** Lets the service trust an authority of demo people, by the authority's own signed list. */
public class DemoTrustEnvironment implements QuarkusTestResourceLifecycleManager {

    private static final String DIRECTORY = "viis.test.trust.directory";

    @Override
    public Map<String, String> start() {
        try {
            // The tests' class loader is another one: they find the authority by its directory.
            var directory = Files.createDirectories(Path.of("target/demo-trust").toAbsolutePath());
            System.setProperty(DIRECTORY, directory.toString());
            var list = Files.write(directory.resolve("list.xml"), trust().trustedList());
            var signer = Files.writeString(directory.resolve("list-signer.pem"), trust().listSignerPem());
            return Map.of(
                    "viis.registration.trust.lists[0].url", list.toUri().toString(),
                    "viis.registration.trust.lists[0].signer-certificates", signer.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The directory is the build's.
    }

    static DemoTrust trust() {
        return DemoTrust.in(Path.of(System.getProperty(DIRECTORY)));
    }
}
