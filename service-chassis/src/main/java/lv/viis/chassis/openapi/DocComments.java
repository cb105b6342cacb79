package lv.viis.chassis.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** What the doc comments of a record or of settings say, in Markdown; the compiler kept it beside the classes. */
public final class DocComments {

    private static final String TYPE_ITSELF = "this";

    private final Properties texts = new Properties();

    private DocComments() {}

    /** @param type a binary name, such as {@code lv.viis.chassis.page.Page} */
    public static DocComments of(String type) {
        var comments = new DocComments();
        var name = "META-INF/doc-comments/" + type + ".properties";
        try (var kept = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (kept != null) {
                comments.texts.load(new InputStreamReader(kept, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    /** Of a record its first sentence, of settings the whole. */
    public Optional<String> ofType() {
        return ofMember(TYPE_ITSELF);
    }

    /** @param name of a component of the record, or of a method of the settings */
    public Optional<String> ofMember(String name) {
        return Optional.ofNullable(texts.getProperty(name));
    }
}
