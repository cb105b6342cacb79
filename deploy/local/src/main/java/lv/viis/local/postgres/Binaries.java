package lv.viis.local.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** PostgreSQL's unpacked programs; an unpacking that was interrupted would otherwise break every later start. */
final class Binaries {

    /** The library makes it when everything is unpacked. */
    private static final String COMPLETE = ".exists";

    private final Path directory;

    Binaries(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** Runs what unpacks on the side; alone on the machine, as long as there is something to unpack. */
    <T> T used(Callable<T> start) throws Exception {
        if (complete()) {
            return start.call();
        }
        synchronized (Binaries.class) {
            Files.createDirectories(directory);
            try (FileChannel file = FileChannel.open(
                            directory.resolve("unpacking.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = file.lock()) {
                if (!complete()) {
                    removeHalf();
                }
                return start.call();
            }
        }
    }

    private boolean complete() throws IOException {
        List<Path> versions = versions();
        return !versions.isEmpty() && versions.stream().allMatch(version -> Files.exists(version.resolve(COMPLETE)));
    }

    private void removeHalf() throws IOException {
        for (Path version : versions()) {
            if (!Files.exists(version.resolve(COMPLETE))) {
                try (Stream<Path> files = Files.walk(version)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private List<Path> versions() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith("PG-"))
                    .toList();
        }
    }
}
