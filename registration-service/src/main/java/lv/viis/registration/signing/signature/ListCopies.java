package lv.viis.registration.signing.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The last good copy of each list: in memory, and on disk if there is a directory for it. */
final class ListCopies {
    private static final Logger LOG = Logger.getLogger(ListCopies.class);

    /** A list that was good, and when its source last confirmed it. */
    record Copy(byte[] content, Instant confirmedAt) {}

    private final Optional<Path> directory;
    private final Map<String, Copy> inMemory = new ConcurrentHashMap<>();

    ListCopies(Optional<Path> directory) {
        this.directory = directory;
    }

    Optional<Copy> of(String url) {
        var known = inMemory.get(url);
        if (known != null || directory.isEmpty()) {
            return Optional.ofNullable(known);
        }
        try {
            var file = file(url);
            return Files.exists(file)
                    ? Optional.of(new Copy(
                            Files.readAllBytes(file),
                            Files.getLastModifiedTime(file).toInstant()))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warnf("The copy of %s cannot be read: %s", url, e.getMessage());
            return Optional.empty();
        }
    }

    void keep(String url, Copy copy) {
        inMemory.put(url, copy);
        if (directory.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(directory.get());
            var unfinished = Files.createTempFile(directory.get(), "list", ".new");
            Files.write(unfinished, copy.content());
            Files.setLastModifiedTime(unfinished, FileTime.from(copy.confirmedAt()));
            Files.move(unfinished, file(url), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The list itself is good; only the next restart would have to wait for the source.
            LOG.warnf("The copy of %s cannot be kept: %s", url, e.getMessage());
        }
    }

    private Path file(String url) {
        return directory.orElseThrow().resolve(Sha256.hex(url.getBytes(StandardCharsets.UTF_8)) + ".xml");
    }
}
