package lv.viis.registration.signing.signature;

import java.util.Locale;
import java.util.Set;

/** Which algorithms an XML signature may name (W3C XML Signature), before anything runs them. */
final class SignatureAlgorithms {
    private static final Set<String> CANONICALISATIONS = Set.of(
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
            "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments",
            "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2006/12/xml-c14n11#WithComments");

    private SignatureAlgorithms() {}

    /** Any other transformation would let a file say something else than was signed. */
    static void requireCanonicalisation(String algorithm) {
        if (!CANONICALISATIONS.contains(algorithm)) {
            throw new MalformedContainer(MalformedContainer.Fault.TRANSFORMED);
        }
    }

    /**
     * The weak one of a signature's algorithms, null if none is.
     *
     * @param known what was found weak before, null for nothing
     */
    static String weaker(String known, String algorithm) {
        var name = String.valueOf(algorithm).toLowerCase(Locale.ROOT);
        if (name.contains("hmac")) {
            throw new MalformedContainer(MalformedContainer.Fault.SHARED_SECRET);
        }
        var weak = name.endsWith("sha1") || name.contains("md5") || name.contains("ripemd");
        return weak ? name.substring(name.lastIndexOf('#') + 1) : known;
    }
}
