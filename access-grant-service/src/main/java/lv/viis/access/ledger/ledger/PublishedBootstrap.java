package lv.viis.access.ledger.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a published root tells of a bootstrap order, which a restored database may have forgotten. */
@ApplicationScoped
public class PublishedBootstrap {

    private final LedgerConfig config;

    PublishedBootstrap(LedgerConfig config) {
        this.config = config;
    }

    /**
     * @param kept a published root or a directory of them, null to look only where this service publishes
     * @return what a root says of the order, null if none tells of one
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is no published root
     */
    public String find(Path kept) throws IOException {
        var found = kept == null ? null : in(kept);
        if (found == null && config.publishDir().map(Files::isDirectory).orElse(false)) {
            found = in(config.publishDir().get());
        }
        return found;
    }

    private static String in(Path path) throws IOException {
        return PublishedRoots.read(path).stream()
                .map(PublishedRoots.Published::document)
                .filter(root -> !root.bootstrap().equals("none"))
                .findFirst()
                .map(root -> "root " + root.number() + " of " + root.day() + " names the order " + root.bootstrap())
                .orElse(null);
    }
}
