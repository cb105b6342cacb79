package lv.viis.registration.signing.signature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What {@link SignatureXml} noted of one signature while reading: only what the rules before validation need. */
final class XmlSignature {
    /** The signature that this one is a counter-signature of, null for none. */
    final XmlSignature countersigned;

    final String id;
    final List<String> references = new ArrayList<>();
    private final Set<String> parts = new HashSet<>();
    String valueId;
    String keyInfoId;
    String propertiesId;
    String weakAlgorithm;
    boolean timeMark;

    XmlSignature(XmlSignature countersigned, String id) {
        this.countersigned = countersigned;
        this.id = id;
    }

    /** @throws MalformedContainer if such a part was there before */
    void requireFirst(String part) {
        if (!parts.add(part)) {
            throw new MalformedContainer(MalformedContainer.Fault.PART_TWICE);
        }
    }

    /** @throws MalformedContainer if a reference is to anything but a file of the container or the signature's own parts */
    void requireReferences(Set<String> files) {
        var known = new HashSet<String>();
        for (var reference : references) {
            var file = isOwnPart(reference) ? reference : file(reference, files);
            if (file == null) {
                throw new MalformedContainer(MalformedContainer.Fault.FOREIGN_REFERENCE);
            }
            // Each is digested anew: of a large file that takes as much work as there are references.
            if (!known.add(file)) {
                throw new MalformedContainer(MalformedContainer.Fault.FILE_TWICE);
            }
        }
        if (propertiesId != null && references.stream().noneMatch(("#" + propertiesId)::equals)) {
            throw new MalformedContainer(MalformedContainer.Fault.PROPERTIES_UNSIGNED);
        }
    }

    private boolean isOwnPart(String reference) {
        if (reference == null || !reference.startsWith("#")) {
            return false;
        }
        var part = reference.substring(1);
        return part.equals(propertiesId)
                || part.equals(keyInfoId)
                || countersigned != null && part.equals(countersigned.valueId);
    }

    /** By its name in the container, null if there is none. */
    private static String file(String reference, Set<String> files) {
        if (reference == null || reference.isEmpty() || reference.startsWith("#")) {
            return null;
        }
        var name = reference.startsWith("./") ? reference.substring(2) : reference;
        name = name.startsWith("/") ? name.substring(1) : name;
        if (files.contains(name)) {
            return name;
        }
        return files.contains(decoded(name)) ? decoded(name) : null;
    }

    /** A plus is a plus in a path. */
    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
