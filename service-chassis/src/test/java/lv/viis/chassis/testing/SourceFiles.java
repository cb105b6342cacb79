package lv.viis.chassis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that rules about texts look at. */
final class SourceFiles {

    /** Of the module that is tested. */
    static final Path MAIN = Path.of("src", "main", "java");

    private SourceFiles() {}

    static List<Path> java(Path directory) {
        return endingWith(directory, "\\.java");
    }

    /** @param ending a regular expression */
    static List<Path> endingWith(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().matches(".*" + ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
