package lv.viis.registration.texts.lettertext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that come with the service. */
final class Resources {

    private Resources() {}

    static String read(String name) {
        try (var in = Resources.class.getResourceAsStream("/letter-texts/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
