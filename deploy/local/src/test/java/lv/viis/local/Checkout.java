package lv.viis.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this repository as they lie here, without what is built. */
final class Checkout {

    static final Path ROOT = root();

    /** What {@code .gitignore} names, and git itself. */
    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".idea", ".vscode", ".settings", ".local");

    private static final List<Path> FILES = walk();

    private Checkout() {}

    /** Every file below the root, as paths relative to it. */
    static Stream<Path> files() {
        return FILES.stream();
    }

    /** The files whose relative path, with slashes, matches. */
    static List<Path> files(String regex) {
        return files().filter(file -> slashed(file).matches(regex)).toList();
    }

    static String slashed(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Bytes that are no UTF-8 come as replacement characters: what is looked for is ASCII. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(ROOT.resolve(file)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        var directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("service-chassis"))) {
            directory = directory.getParent();
        }
        return directory;
    }

    private static List<Path> walk() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_OURS.contains(file.getFileName().toString())) {
                        files.add(ROOT.relativize(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return List.copyOf(files);
    }
}
