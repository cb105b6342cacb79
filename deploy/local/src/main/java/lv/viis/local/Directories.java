package lv.viis.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import lv.viis.local.part.Guard;

/** Where a suite keeps its data and logs, and what becomes of them: unless a place was named, the data go with the suite. */
final class Directories {

    private final boolean temporary;
    private final Path data;
    private final Path logs;
    private final Guard guard;

    /**
     * @param data null for a directory that is removed at the end
     * @param logs null for one among the data
     */
    Directories(Path data, Path logs) throws IOException {
        this.temporary = data == null;
        this.data = temporary ? Files.createTempDirectory("viis-") : Files.createDirectories(data);
        this.logs = (logs == null ? this.data.resolve("logs") : logs).toAbsolutePath();
        this.guard = new Guard(temporary ? this.data : null);
        clearLogs();
    }

    /** A log tells of one run. */
    private void clearLogs() throws IOException {
        Files.createDirectories(logs);
        try (var old = Files.newDirectoryStream(logs, "*.log")) {
            for (Path log : old) {
                Files.delete(log);
            }
        }
    }

    Path data() {
        return data;
    }

    Path data(String name) {
        return data.resolve(name);
    }

    Path log(String part) {
        return logs.resolve(part + ".log");
    }

    boolean isTemporary() {
        return temporary;
    }

    /** Who does the removing if this program is killed. */
    Guard guard() {
        return guard;
    }

    /** When nothing runs any more. */
    void leave() {
        if (temporary) {
            delete(data);
        }
        guard.dismiss();
    }

    /** What a part that ends removes by itself meanwhile is gone all the same. */
    private static void delete(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
                    if (cause instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw cause;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path emptied, IOException cause) throws IOException {
                    Files.deleteIfExists(emptied);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
