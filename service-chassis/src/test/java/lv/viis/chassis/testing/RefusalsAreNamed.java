package lv.viis.chassis.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test that expects a refusal says which, in the same statement: the problem's code, OAuth's {@code error} or SCIM's
 * {@code scimType}, or where SCIM has none its error's own status. By the status alone it would also pass where the request was refused for another reason.
 */
final class RefusalsAreNamed {

    private static final Path SOURCES = Path.of("src", "test", "java");

    private static final Pattern REFUSED =
            Pattern.compile("\\.statusCode\\(\\s*(?:equalTo\\(|is\\()?\\s*4\\d\\d\\s*\\)");

    private static final Pattern NAMED = Pattern.compile(
            "\"(?:[\\w.]+\\.)?(?:code|error|scimType)\"|WWW-Authenticate|\"status\", (?:equalTo|is)\\(\"4");

    private static final Pattern END = Pattern.compile(";|\\{\n|\\}\n");

    private RefusalsAreNamed() {}

    static void check() {
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            assertEquals(
                    List.of(),
                    sources.filter(file -> file.toString().endsWith(".java"))
                            .sorted()
                            .flatMap(RefusalsAreNamed::unnamed)
                            .toList(),
                    "refusals of which only the status is expected");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> unnamed(Path file) {
        try {
            var text = Files.readString(file);
            return unnamed(text).map(line -> file.getFileName() + ":" + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines on which a 4xx is expected and nothing more. */
    static Stream<Long> unnamed(String text) {
        return REFUSED.matcher(text)
                .results()
                .filter(refused ->
                        !NAMED.matcher(statement(text, refused.start())).find())
                .map(refused -> text.substring(0, refused.start()).lines().count());
    }

    private static String statement(String text, int at) {
        var from = 0;
        var ends = END.matcher(text);
        while (ends.find() && ends.start() < at) {
            from = ends.end();
        }
        var to = text.indexOf(';', at);
        return text.substring(from, to < 0 ? text.length() : to);
    }
}
