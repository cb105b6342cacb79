package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lv.viis.chassis.text.Text;

/** Who shortens a text to a length does it with {@link Text#shortened}, which halves no character. */
final class TextsAreCutWhole {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CUT = Pattern.compile("\\.(?:substring|setLength|subSequence)\\([^;]*Math\\.min\\(");

    private TextsAreCutWhole() {}

    static void check() {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertEquals(
                    List.of(),
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(TextsAreCutWhole::cuts)
                            .map(Path::getFileName)
                            .map(Path::toString)
                            .sorted()
                            .toList(),
                    "texts that are cut at a number of chars");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean cuts(Path file) {
        try {
            return CUT.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
