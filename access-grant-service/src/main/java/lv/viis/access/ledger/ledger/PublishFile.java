package lv.viis.access.ledger.ledger;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a published root with the heads of all chains into the configured directory, if there is one. */
@ApplicationScoped
class PublishFile {

    /** What the file holds: {@code verify-ledger} reads it. */
    record PublishedRoot(
            long number,
            String day,
            String document,
            String sha256,
            String timeStamp,
            String stampedAt,
            List<ChainHead> heads) {}

    /** Of one root; others can be published. */
    static final class DiffersFromPublished extends IOException {
        private static final long serialVersionUID = 1L;

        DiffersFromPublished(String how) {
            super(how);
        }
    }

    private final LedgerConfig config;
    private final ObjectMapper json;

    PublishFile(LedgerConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
    }

    void write(LedgerRootPublished root, List<ChainHead> heads) throws IOException {
        if (config.publishDir().isEmpty()) {
            return;
        }
        var directory = Files.createDirectories(config.publishDir().get());
        var name = "root-%08d-%s.json".formatted(root.number(), root.day());
        var file = directory.resolve(name);
        if (Files.exists(file)) {
            requireSame(file, root);
            return;
        }
        Path unfinished = Files.createTempFile(directory, name, ".part");
        json.writeValue(
                unfinished.toFile(),
                new PublishedRoot(
                        root.number(),
                        root.day().toString(),
                        root.document(),
                        root.sha256(),
                        root.timeStamp(),
                        root.stampedAt().toString(),
                        heads));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** What has been published stays: another root of the same day means that the database was rewritten or restored. */
    private void requireSame(Path file, LedgerRootPublished root) throws IOException {
        var published = json.readTree(file.toFile()).path("document").asText();
        if (!published.equals(root.document())) {
            throw new DiffersFromPublished(
                    "root " + root.number() + " differs from the one published in " + file.getFileName());
        }
    }
}
