package lv.viis.local.part;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Where the checkout is, of which the suite runs the jars and the migrations. */
public final class Repository {

    private Repository() {}

    /** The working directory or the first directory above it that holds the suite. */
    public static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null && !Files.exists(directory.resolve("deploy/local/pom.xml"))) {
            directory = directory.getParent();
        }
        if (directory == null) {
            throw new IllegalStateException("Run this inside the VIIS repository");
        }
        return directory;
    }

    /** What this JVM runs on; Kafka, Connect and the demo trust service run on the same. */
    public static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .toList();
    }
}
