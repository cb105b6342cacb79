package lv.viis.registration.texts.lettertext;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Roles as a reader of a letter knows them, with the code by which the systems do. */
final class RoleNames {

    private static final Properties NAMES = load();

    private RoleNames() {}

    /** {@code iestādes datu lasītājs (INSTITUTION_READER)}; the code alone if the role is newer than this list. */
    static String of(String code) {
        var name = NAMES.getProperty(code);
        return name == null ? code : name + " (" + code + ")";
    }

    private static Properties load() {
        var names = new Properties();
        try {
            names.load(new StringReader(Resources.read("role-names.lv.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
