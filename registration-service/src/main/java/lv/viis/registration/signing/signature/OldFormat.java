package lv.viis.registration.signing.signature;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import lv.viis.chassis.problem.Refusal;

/** Names the formats that people still have and that are not judged, so that they know what to do with such a file. */
final class OldFormat {
    private static final byte[] SIGNED_DATA = {
        0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 0x01, 0x07, 0x02
    };

    private OldFormat() {}

    /** For what is neither a ZIP file nor a PDF. */
    static Refusal refusal(byte[] file) {
        var start = new String(file, 0, Math.min(file.length, 1000), StandardCharsets.ISO_8859_1);
        if (start.contains("<SignedDoc") || start.contains("DIGIDOC-XML")) {
            return SignatureTooWeak.ofDdoc();
        }
        if (PdfShape.indexOf(start.getBytes(StandardCharsets.ISO_8859_1), SIGNED_DATA, 0) >= 0
                || start.startsWith("-----BEGIN PKCS7")
                || start.startsWith("-----BEGIN CMS")) {
            return FormatNotSupported.known(FormatNotSupported.Format.CADES);
        }
        if (start.stripLeading().startsWith("<") || start.startsWith("\u00ef\u00bb\u00bf<")) {
            return FormatNotSupported.known(FormatNotSupported.Format.XML);
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return FormatNotSupported.known(FormatNotSupported.Format.OLD_OFFICE);
        }
        if (start.startsWith("eyJ") || start.stripLeading().startsWith("{")) {
            return FormatNotSupported.known(FormatNotSupported.Format.JADES);
        }
        return FormatNotSupported.unknown();
    }

    /** For a ZIP file by its mimetype, and by its names where it has none that says it. */
    static void refuseContainer(String type, Collection<String> names) {
        if (type.startsWith("application/vnd.etsi.asic-s+zip")) {
            throw FormatNotSupported.known(FormatNotSupported.Format.ASIC_S);
        }
        if (type.startsWith("application/vnd.bdoc-1")) {
            throw SignatureTooWeak.ofOldBdoc();
        }
        if (type.startsWith("application/vnd.oasis.opendocument")) {
            throw FormatNotSupported.known(FormatNotSupported.Format.OPEN_DOCUMENT);
        }
        if (names.contains("[Content_Types].xml")) {
            throw FormatNotSupported.known(FormatNotSupported.Format.OFFICE);
        }
        if (names.stream().anyMatch(OldFormat::isCades)) {
            throw FormatNotSupported.known(FormatNotSupported.Format.CADES_CONTAINER);
        }
    }

    private static boolean isCades(String name) {
        return name.startsWith("META-INF/") && name.toLowerCase(Locale.ROOT).endsWith(".p7s");
    }

    /** Where none of the signatures could count; one good signature beside an old one is still worth judging. */
    static void refuseSignatures(List<XmlSignature> signatures) {
        if (signatures.stream().allMatch(signature -> signature.weakAlgorithm != null)) {
            throw SignatureTooWeak.throughout(signatures.get(0).weakAlgorithm.toUpperCase(Locale.ROOT));
        }
        if (signatures.stream().allMatch(signature -> signature.timeMark)) {
            throw FormatNotSupported.known(FormatNotSupported.Format.TIME_MARKS);
        }
    }
}
