package lv.viis.registration.signing.signature;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a file in a container. What only some systems forbid in a name does no harm: nothing is unpacked to a disk here. */
final class EntryName {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[/\\\\].*", Pattern.DOTALL);

    /** Which turn the reading around, so that a name is read otherwise than it is. */
    private static final Pattern TURNED = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private EntryName() {}

    /** @throws MalformedContainer if it leads somewhere else, or is read otherwise than it is */
    static void require(String name) {
        var path = name.replace('\\', '/');
        if (path.isBlank()) {
            throw new MalformedContainer(MalformedContainer.Fault.FILE_WITHOUT_NAME);
        }
        var parts = Arrays.asList(path.split("/", -1));
        if (path.startsWith("/") || DRIVE.matcher(name).matches() || parts.contains("..")) {
            throw new MalformedContainer(MalformedContainer.Fault.NAME_LEADS_OUT);
        }
        if (name.indexOf('\\') >= 0 || parts.contains(".")) {
            throw new MalformedContainer(MalformedContainer.Fault.NAME_READ_IN_TWO_WAYS);
        }
        if (name.chars().anyMatch(Character::isISOControl)
                || TURNED.matcher(name).find()) {
            throw new MalformedContainer(MalformedContainer.Fault.NAME_WITH_CONTROLS);
        }
    }

    /** The same for names that some system does not tell apart, or people do not. */
    static String comparable(String name) {
        var path = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folder = path.endsWith("/") ? "/" : "";
        return Arrays.stream(path.split("/+"))
                        .map(part -> part.replaceAll("[. ]+$", ""))
                        .reduce("", (all, part) -> all + "/" + part)
                + folder;
    }
}
