package lv.viis.registration.arriving.mail;

import java.util.Locale;
import java.util.Set;

/** Names of signed files, also of what cannot be opened, such as old formats: a clerk should see it. */
final class SignedNames {

    private static final Set<String> ENDINGS = Set.of("asice", "sce", "edoc", "bdoc", "ddoc", "asics", "scs", "adoc");

    private SignedNames() {}

    static boolean has(String name) {
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
