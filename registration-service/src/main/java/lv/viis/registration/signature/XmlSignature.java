package lv.viis.registration.signature;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@link SignatureXml} noted of one signature while reading: only what the rules before validation need. */
final class XmlSignature {
    /** The signature that this one is a counter-signature of, null for none. */
    final XmlSignature countersigned;

    final String id;
    final List<String> references = new ArrayList<>();
    int signedInfos;
    int keyInfos;
    int qualifyingProperties;
    int signedProperties;
    String valueId;
    String keyInfoId;
    String propertiesId;
    String weakAlgorithm;
    boolean timeMark;

    XmlSignature(XmlSignature countersigned, String id) {
        this.countersigned = countersigned;
        this.id = id;
    }

    /** @throws MalformedContainer if a reference is to anything but a file of the container or the signature's own parts */
    void requireReferences(Set<String> files) {
        for (var reference : references) {
            if (!isOwnPart(reference) && !isFile(reference, files)) {
                throw new MalformedContainer(
                        "A signature refers to something that is neither a file of the container nor a part of its own.");
            }
        }
        if (propertiesId != null && references.stream().noneMatch(("#" + propertiesId)::equals)) {
            throw new MalformedContainer("A signature does not sign its own properties.");
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

    private static boolean isFile(String reference, Set<String> files) {
        if (reference == null || reference.isEmpty() || reference.startsWith("#")) {
            return false;
        }
        var name = reference.startsWith("./") ? reference.substring(2) : reference;
        name = name.startsWith("/") ? name.substring(1) : name;
        return files.contains(name) || files.contains(decoded(name));
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
